/**
 * The content of a resource as data. One revision holds one whole `ResourceContent`; drafts may be incomplete, so every field has an empty
 * default here. `gaps.ts` defines what is required to submit or publish.
 */
import { z } from 'zod'
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { fileLanguages, regionalLanguages } from '#app/i18n/file-languages.ts'
import { languages, localized } from '#app/i18n/languages.ts'
import { parsePartialDate } from '#app/lib/parse-partial-date.ts'

/** Lengths in characters, per language. */
export const limits = { line: 160, title: 140, summary: 400, paragraph: 1_200, text: 12_000 } as const

const id = z.string().regex(/^[a-z0-9-]{1,40}$/, 'validation.id')
const line = localized(limits.line)
const paragraph = localized(limits.paragraph)
const text = localized(limits.text)
const slugList = z.array(id).max(12, 'validation.tooMany').default([])
const optionalNumber = z.number('validation.number').nullable().default(null)
const year = z
  .number('validation.year')
  .int('validation.year')
  .min(1900, 'validation.year')
  .max(2100, 'validation.year')
  .nullable()
  .default(null)
const webAddress = z.union([z.literal(''), z.url({ protocol: /^https?$/, error: 'validation.url' })]).default('')
/** A day, a month or a year (ISO 8601: 2019, 2019-03, 2019-03-14). */
export const partialDate = z
  .string()
  .superRefine((value, check) => {
    if (value === '' || /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value)) return
    // Readable dates have been replaced already: see edit-part.ts.
    const parsed = parsePartialDate(value, { monthMayComeFirst: true })
    check.addIssue({
      code: 'custom',
      message: !parsed.ok && parsed.reason === 'ambiguous' ? 'validation.dateAmbiguous' : 'validation.date',
    })
  })
  .default('')

/** One dated step of the institutional-change ledger: what existed, what changed, who decided, which resistance it met. */
export const ledgerStep = z.object({
  id,
  date: partialDate,
  changeKinds: slugList,
  before: paragraph,
  after: paragraph,
  decidedBy: line,
  resistance: paragraph,
  workaround: paragraph,
})
export type LedgerStep = z.infer<typeof ledgerStep>

export const challengeMet = z.object({ id, challenge: z.union([z.literal(''), id]).default(''), howMet: paragraph })

/** A figure always has a unit, a reference date and a source (`sources[].id`). */
export const result = z.object({
  id,
  label: line,
  value: optionalNumber,
  unit: line,
  asOf: partialDate,
  source: z.union([z.literal(''), id]).default(''),
  featured: z.boolean().default(false),
})

/** A published source, cited by its own title in its own language. */
export const source = z.object({
  id,
  title: z.string().trim().max(300, 'validation.tooLong').default(''),
  publisher: z.string().trim().max(limits.line, 'validation.tooLong').default(''),
  url: webAddress,
  date: partialDate,
})

/** ISO 3166-1 alpha-3. */
const iso3 = z.string().regex(/^[A-Z]{3}$/, 'validation.country')

/** `recommendation` is `evaluation/number`, e.g. `1819ai/2`; the note explains how this resource answers it. */
export const recommendationLink = z.object({
  id,
  recommendation: z.union([z.literal(''), z.string().regex(/^[a-z0-9-]+\/\d{1,2}$/, 'validation.id')]).default(''),
  note: paragraph,
})

export const platformLink = z.object({ id, platform: z.union([z.literal(''), id]).default(''), label: line, url: webAddress })

/** A WebVTT caption track of a video attachment. `file` is the id of a row in `files`. */
export const captionTrack = z.object({ language: z.enum(fileLanguages), file: z.uuid() })

/** The maximum number of further languages heard in a video. */
export const maxAlsoSpoken = 6
/** The maximum number of caption languages of a video, and of files and videos of a resource. */
export const maxCaptions = 8
export const maxAttachments = 20

/** A file of the resource, or a video that stays on its site (`external`, without `file`). Files are ids of rows in `files`. */
export const attachment = z.object({
  id,
  kind: z.enum(['document', 'video', 'image']),
  file: z.uuid().nullable(),
  /** The address of a video's page on YouTube or Vimeo. */
  external: webAddress,
  poster: z.uuid().nullable().default(null),
  title: line,
  /** The alternative text of a picture. */
  alt: paragraph,
  /** The main language spoken or written in it; `alsoSpoken` are further languages heard in a video. */
  language: z.enum(fileLanguages),
  alsoSpoken: z.array(z.enum(fileLanguages)).max(maxAlsoSpoken).default([]),
  /** Running time in seconds (video) and number of pages (document), if known. */
  seconds: optionalNumber,
  pages: optionalNumber,
  captions: z.array(captionTrack).max(maxCaptions).default([]),
})
export type Attachment = z.infer<typeof attachment>
/** The input type: defaults may be omitted. */
export type AttachmentInput = z.input<typeof attachment>

const common = z.object({
  originalLanguage: z.enum(languages),
  title: localized(limits.title),
  summary: localized(limits.summary),
  countries: z.array(iso3).max(33).default([]),
  yearFrom: year,
  yearTo: year,
  topics: slugList,
  populations: slugList,
  recommendations: z.array(recommendationLink).max(10).default([]),
  platforms: z.array(platformLink).max(20).default([]),
  sources: z.array(source).max(40).default([]),
  attachments: z.array(attachment).max(maxAttachments).default([]),
})

/** Slugs of published courses after which something was made or written. */
export const maxCourses = 4
const courses = z
  .array(z.object({ id, course: z.union([z.literal(''), z.string().regex(/^[a-z0-9-]{2,80}$/, 'validation.id')]).default('') }))
  .max(maxCourses, 'validation.tooMany')
  .default([])

export const experience = common.extend({
  kind: z.literal('experience'),
  courses,
  context: text,
  whatWasDone: text,
  ledger: z.array(ledgerStep).max(40).default([]),
  challenges: z.array(challengeMet).max(12).default([]),
  results: z.array(result).max(30).default([]),
  cost: z
    .object({
      description: text,
      financing: text,
      amount: optionalNumber,
      /** ISO 4217. */
      currency: z.union([z.literal(''), z.string().regex(/^[A-Z]{3}$/, 'validation.currency')]).default(''),
      year,
      /** Per cent of gross domestic product. */
      shareOfGdp: optionalNumber,
      source: z.union([z.literal(''), id]).default(''),
    })
    .prefault({}),
  lessons: text,
  differently: text,
  transferability: z
    .object({
      preconditions: paragraph,
      minimumInstitution: paragraph,
      orderOfCost: z.enum(['', 'low', 'medium', 'high']).default(''),
      costNote: paragraph,
      time: paragraph,
      doNotCopyIf: paragraph,
    })
    .prefault({}),
  programme: z
    .object({
      /** Record number in ECLAC's Non-contributory Social Protection Programmes Database. */
      bpsnc: z.number('validation.number').int('validation.number').positive('validation.number').nullable().default(null),
      /** ISO 3166-1 alpha-2, the key of a country profile in the Institutional Framework Database. */
      bdips: z.union([z.literal(''), z.string().regex(/^[A-Z]{2}$/, 'validation.country')]).default(''),
    })
    .prefault({}),
})
export type Experience = z.infer<typeof experience>

export const video = common.extend({
  kind: z.literal('video'),
  courses,
  speaker: z
    .object({
      name: z.string().trim().max(limits.line).default(''),
      post: line,
      institution: line,
      demonstration: z.boolean().default(false),
    })
    .prefault({}),
  /** The three questions that every video message also answers in writing, so that the answers can be searched, translated and compared. */
  message: z.object({ problem: text, change: text, differently: text }).prefault({}),
  description: text,
})

export const documentContent = common.extend({
  kind: z.literal('document'),
  courses,
  authors: z.array(z.string().trim().min(1).max(limits.line)).max(30).default([]),
  publisher: z.string().trim().max(limits.line).default(''),
  year,
  symbol: z.string().trim().max(60).default(''),
  licence: z.string().trim().max(60).default(''),
  sourceUrl: webAddress,
  description: text,
})

const dated = { startsOn: partialDate, endsOn: partialDate, place: line, description: text }

/** Minutes. */
export const sessionLength = { shortest: 5, longest: 24 * 60 } as const
export const maxCases = 2
export const maxSessions = 20
export const maxCapacity = 10_000

/**
 * One session in the local time of its host. `session-times.server.ts` computes the instant. `clock` decides a time that occurs twice, when clocks
 * are set back.
 */
export const session = z.object({
  id,
  date: partialDate,
  time: z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'validation.time')]).default(''),
  /** IANA name. */
  zone: z.string().trim().max(60, 'validation.zone').default(''),
  clock: z.enum(['', 'first', 'second']).default(''),
  minutes: z
    .number('validation.number')
    .int('validation.number')
    .min(sessionLength.shortest, 'validation.endBeforeStart')
    .max(sessionLength.longest, 'validation.sessionTooLong')
    .nullable()
    .default(null),
})
export type Session = z.infer<typeof session>

/** A post that speaks, without the name of the person who holds it. `institution` is a slug. */
export const speaker = z.object({ id, institution: z.union([z.literal(''), id]).default(''), post: line })

const languageList = z.array(z.enum(regionalLanguages)).max(6, 'validation.tooMany').default([])

export const event = common.extend({
  kind: z.literal('event'),
  topics: z.array(id).max(1, 'validation.oneTopic').default([]),
  /** What the participants answer together. */
  question: line,
  description: text,
  /** Slugs of published experiences. */
  cases: z
    .array(z.object({ id, experience: z.union([z.literal(''), z.string().regex(/^[a-z0-9-]{2,80}$/, 'validation.id')]).default('') }))
    .max(maxCases, 'validation.twoCases')
    .default([]),
  speakers: z.array(speaker).max(12, 'validation.tooMany').default([]),
  sessions: z.array(session).max(maxSessions, 'validation.tooMany').default([]),
  format: z.enum(['', 'virtual', 'in-person', 'hybrid']).default(''),
  place: line,
  /** The languages in which it is held, and those into which it is interpreted. */
  spokenIn: languageList,
  interpretedInto: languageList,
  capacity: z
    .number('validation.number')
    .int('validation.number')
    .min(1, 'validation.capacity')
    .max(maxCapacity, 'validation.capacity')
    .nullable()
    .default(null),
  audience: z.enum(['', 'anyone', 'officials', 'invited']).default(''),
  /** ISO 3166-1 alpha-3: whose officials may register, if the audience is `invited`. */
  invited: z.array(iso3).max(33).default([]),
  /** The last day to register, in the zone of the first session. Empty: until it starts. */
  registrationUntil: partialDate,
  isCancelled: z.boolean().default(false),
})
export type EventContent = z.infer<typeof event>

/** How long an exchange may last, in days, and with how many people. */
export const maxExchangeDays = 90
export const maxExchangePeople = 100
export const maxExchangeCases = 6

/**
 * An offer or a request of an institution, or a visit that is already arranged. `startsOn` and `endsOn` are the days of a visit, and the time in
 * which an offer or a request is possible. Content from before this shape has no `direction`, and is a visit.
 */
export const exchange = common.extend({
  kind: z.literal('exchange'),
  ...dated,
  host: z.union([z.literal(''), iso3]).default(''),
  direction: z.enum(['', 'offer', 'request', 'visit']).default(''),
  /** The slug of the institution that offers or asks. */
  institution: z.union([z.literal(''), id]).default(''),
  challenge: z.union([z.literal(''), id]).default(''),
  cases: z
    .array(z.object({ id, experience: z.union([z.literal(''), z.string().regex(/^[a-z0-9-]{2,80}$/, 'validation.id')]).default('') }))
    .max(maxExchangeCases, 'validation.tooMany')
    .default([]),
  spokenIn: languageList,
  format: z.enum(['', 'virtual', 'in-person', 'hybrid']).default(''),
  days: z
    .number('validation.number')
    .int('validation.exchangeDays')
    .min(1, 'validation.exchangeDays')
    .max(maxExchangeDays, 'validation.exchangeDays')
    .nullable()
    .default(null),
  people: z
    .number('validation.number')
    .int('validation.exchangePeople')
    .min(1, 'validation.exchangePeople')
    .max(maxExchangePeople, 'validation.exchangePeople')
    .nullable()
    .default(null),
  payment: z.enum(['', 'host', 'guest', 'shared', 'third-party', 'to-agree']).default(''),
  paymentNote: paragraph,
  accessibility: paragraph,
  /** What was done on a visit, and what came out of it. */
  report: text,
  /** Slugs of the published offers and requests that a visit answers. */
  exchanges: z
    .array(z.object({ id, exchange: z.union([z.literal(''), z.string().regex(/^[a-z0-9-]{2,80}$/, 'validation.id')]).default('') }))
    .max(4, 'validation.tooMany')
    .default([]),
})
export type ExchangeContent = z.infer<typeof exchange>

/** The most hours that a course may take, and the most dates on which one is held. */
export const maxCourseHours = 2_000
export const maxRuns = 12
export const maxPrice = 1_000_000_000

/** One time that a course is held. */
export const courseRun = z.object({ id, startsOn: partialDate, endsOn: partialDate, applyUntil: partialDate })
export type CourseRun = z.infer<typeof courseRun>

/** A course of any provider, which takes place on the provider's site. `open`: it can be begun at any time, and has no runs. */
export const course = common.extend({
  kind: z.literal('course'),
  provider: line,
  description: text,
  prerequisites: paragraph,
  spokenIn: languageList,
  hours: z
    .number('validation.number')
    .int('validation.courseHours')
    .min(1, 'validation.courseHours')
    .max(maxCourseHours, 'validation.courseHours')
    .nullable()
    .default(null),
  certificate: z.enum(['', 'none', 'attendance', 'approval', 'unknown']).default(''),
  schedule: z.enum(['', 'fixed', 'open']).default(''),
  runs: z.array(courseRun).max(maxRuns, 'validation.tooMany').default([]),
  format: z.enum(['', 'virtual', 'in-person', 'hybrid']).default(''),
  place: line,
  price: z.enum(['', 'free', 'paid', 'unknown']).default(''),
  priceAmount: z.number('validation.number').positive('validation.price').max(maxPrice, 'validation.price').nullable().default(null),
  /** ISO 4217. */
  priceCurrency: z.union([z.literal(''), z.string().regex(/^[A-Z]{3}$/, 'validation.currency')]).default(''),
  url: webAddress,
})
export type CourseContent = z.infer<typeof course>

export const resourceContent = z.discriminatedUnion('kind', [experience, video, documentContent, event, exchange, course])
export type ResourceContent = z.infer<typeof resourceContent>
/** The input type (seed cases, tests): defaults may be omitted. */
export type ResourceInput = z.input<typeof resourceContent>

export const resourceKind = z.enum(kinds)
