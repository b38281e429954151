/**
 * The guided form as data: the parts of each kind of resource, and the fields of each part. The editor, the list of gaps, the translation
 * screen and the comparison of revisions all use this description. A field's name is its path in `ResourceContent`; labels are
 * `editor.field.{name}` in the locale files.
 */
import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { offeredZones } from '#app/features/core/reference/zones.ts'
import { regionalLanguages } from '#app/i18n/file-languages.ts'
import type { Texts } from '#app/i18n/resources/es.ts'
import { limits, maxCases, maxCourses, maxExchangeCases, maxRuns } from './schema.ts'

type FieldTexts = Texts['model']['field']
/** The lists of the form: each has its own texts, and a label for every field of its items. */
export type ListName = keyof Texts['model']['listName']
type Paths<Group> = {
  [Key in keyof Group & string]: Group[Key] extends string ? Key : `${Key}.${Paths<Group[Key]>}`
}[keyof Group & string]
/** The type of field names comes from the texts, so that a field cannot be declared without its label. */
type FieldName = Paths<Omit<FieldTexts, ListName | 'attachments'>>

/** `mayBeRequired`: what another field says decides (see gaps.ts), and the hint tells when. */
type Common<Name extends string> = { name: Name; required?: boolean; mayBeRequired?: boolean }
export type LocalizedField<Name extends string = string> = Common<Name> & { type: 'line' | 'paragraph' | 'markdown'; maxLength: number }
export type PlainField<Name extends string = string> = Common<Name> &
  (
    | { type: 'plain'; maxLength: number }
    /** A year, a month or a day; `isDay` where only a day is useful. */
    | { type: 'date'; isDay?: true }
    | {
        type:
          | 'number'
          | 'year'
          | 'url'
          | 'country'
          | 'countries'
          | 'checkbox'
          | 'recommendation'
          | 'platform'
          | 'source'
          | 'bdips'
          | 'lines'
          | 'time'
          | 'institution'
          | 'publishedExperience'
          | 'publishedExchange'
          | 'publishedCourse'
      }
    | { type: 'zone' | 'languages' | 'choice'; options: readonly string[] }
    | { type: 'concept' | 'concepts'; scheme: ConceptScheme }
  )
/** `minimum` is the number of items required to submit the resource; `maximum`, if there is one, the most that the form offers. */
export type ListField = Common<ListName> & {
  type: 'list'
  item: readonly (LocalizedField | PlainField)[]
  minimum: number
  maximum?: number
}
export type Field = LocalizedField | PlainField | ListField

export const isLocalized = (field: Field): field is LocalizedField =>
  field.type === 'line' || field.type === 'paragraph' || field.type === 'markdown'

export type PartName =
  | 'basics'
  | 'context'
  | 'ledger'
  | 'challenges'
  | 'results'
  | 'cost'
  | 'lessons'
  | 'transferability'
  | 'message'
  | 'speaker'
  | 'publication'
  | 'course'
  | 'dates'
  | 'enrolment'
  | 'session'
  | 'sessions'
  | 'registration'
  | 'exchange'
  | 'period'
  | 'report'
  | 'links'
  | 'files'
type NamedField = LocalizedField<FieldName> | PlainField<FieldName> | ListField
export type Part = { name: PartName; fields: readonly NamedField[] }

const required = true
const line = <Name extends string>(name: Name, options?: Omit<Partial<LocalizedField>, 'name'>): LocalizedField<Name> => ({
  name,
  type: 'line',
  maxLength: limits.line,
  ...options,
})
const paragraph = <Name extends string>(name: Name, options?: Omit<Partial<LocalizedField>, 'name'>): LocalizedField<Name> => ({
  name,
  type: 'paragraph',
  maxLength: limits.paragraph,
  ...options,
})
const markdown = <Name extends string>(name: Name, options?: Omit<Partial<LocalizedField>, 'name'>): LocalizedField<Name> => ({
  name,
  type: 'markdown',
  maxLength: limits.text,
  ...options,
})

const list = <Name extends ListName>(
  name: Name,
  minimum: number,
  item: readonly (LocalizedField<keyof FieldTexts[Name] & string> | PlainField<keyof FieldTexts[Name] & string>)[],
  maximum?: number,
): ListField => ({ name, type: 'list', minimum, item, ...(maximum && { maximum }) })

const basics: Part = {
  name: 'basics',
  fields: [
    line('title', { required, maxLength: limits.title }),
    paragraph('summary', { required, maxLength: limits.summary }),
    { name: 'countries', type: 'countries', required },
    { name: 'yearFrom', type: 'year', required },
    { name: 'yearTo', type: 'year' },
    { name: 'topics', type: 'concepts', scheme: 'topic', required },
    { name: 'populations', type: 'concepts', scheme: 'population' },
  ],
}

const sources = list('sources', 0, [
  { name: 'title', type: 'plain', maxLength: 300, required },
  { name: 'publisher', type: 'plain', maxLength: limits.line, required },
  { name: 'url', type: 'url' },
  { name: 'date', type: 'date' },
])

const links: Part = {
  name: 'links',
  fields: [
    list('recommendations', 1, [{ name: 'recommendation', type: 'recommendation', required }, paragraph('note', { required })]),
    list('platforms', 0, [
      { name: 'platform', type: 'platform', required },
      line('label', { required }),
      { name: 'url', type: 'url', required },
    ]),
  ],
}

/** What people made or wrote may name the courses after which they did. */
const linksWithCourses: Part = {
  ...links,
  fields: [...links.fields, list('courses', 0, [{ name: 'course', type: 'publishedCourse', required }], maxCourses)],
}

/** Files are not typed in: this part is the upload screen. */
const files: Part = { name: 'files', fields: [] }

const experience: readonly Part[] = [
  basics,
  { name: 'context', fields: [markdown('context', { required }), markdown('whatWasDone', { required })] },
  {
    name: 'ledger',
    fields: [
      list('ledger', 1, [
        { name: 'date', type: 'date', required },
        { name: 'changeKinds', type: 'concepts', scheme: 'change-kind', required },
        paragraph('before', { required }),
        paragraph('after', { required }),
        line('decidedBy', { required }),
        paragraph('resistance'),
        paragraph('workaround'),
      ]),
    ],
  },
  {
    name: 'challenges',
    fields: [
      list('challenges', 1, [{ name: 'challenge', type: 'concept', scheme: 'challenge', required }, paragraph('howMet', { required })]),
    ],
  },
  {
    name: 'results',
    fields: [
      sources,
      list('results', 1, [
        line('label', { required }),
        { name: 'value', type: 'number', required },
        line('unit', { required }),
        { name: 'asOf', type: 'date', required },
        { name: 'source', type: 'source', required },
        { name: 'featured', type: 'checkbox' },
      ]),
    ],
  },
  {
    name: 'cost',
    fields: [
      markdown('cost.description', { required }),
      markdown('cost.financing', { required }),
      { name: 'cost.amount', type: 'number' },
      { name: 'cost.currency', type: 'plain', maxLength: 3 },
      { name: 'cost.year', type: 'year' },
      { name: 'cost.shareOfGdp', type: 'number' },
      { name: 'cost.source', type: 'source' },
    ],
  },
  { name: 'lessons', fields: [markdown('lessons', { required }), markdown('differently', { required })] },
  {
    name: 'transferability',
    fields: [
      paragraph('transferability.preconditions', { required }),
      paragraph('transferability.minimumInstitution', { required }),
      { name: 'transferability.orderOfCost', type: 'choice', options: ['low', 'medium', 'high'], required },
      paragraph('transferability.costNote'),
      paragraph('transferability.time', { required }),
      paragraph('transferability.doNotCopyIf', { required }),
    ],
  },
  {
    ...linksWithCourses,
    fields: [...linksWithCourses.fields, { name: 'programme.bpsnc', type: 'number' }, { name: 'programme.bdips', type: 'bdips' }],
  },
  files,
]

const description = markdown('description', { required })

export const partsOf: Record<Kind, readonly Part[]> = {
  experience,
  video: [
    basics,
    {
      name: 'speaker',
      fields: [
        { name: 'speaker.name', type: 'plain', maxLength: limits.line, required },
        line('speaker.post', { required }),
        line('speaker.institution', { required }),
        { name: 'speaker.demonstration', type: 'checkbox' },
      ],
    },
    {
      name: 'message',
      fields: [
        markdown('message.problem', { required }),
        markdown('message.change', { required }),
        markdown('message.differently', { required }),
        markdown('description'),
      ],
    },
    linksWithCourses,
    files,
  ],
  document: [
    basics,
    {
      name: 'publication',
      fields: [
        { name: 'authors', type: 'lines', required },
        { name: 'publisher', type: 'plain', maxLength: limits.line, required },
        { name: 'year', type: 'year', required },
        { name: 'symbol', type: 'plain', maxLength: 60 },
        { name: 'licence', type: 'plain', maxLength: 60 },
        { name: 'sourceUrl', type: 'url' },
        description,
      ],
    },
    linksWithCourses,
    files,
  ],
  event: [
    basics,
    {
      name: 'session',
      fields: [
        line('question', { required }),
        description,
        list('cases', 0, [{ name: 'experience', type: 'publishedExperience', required }], maxCases),
        list('speakers', 0, [{ name: 'institution', type: 'institution', required }, line('post', { required })]),
        { name: 'spokenIn', type: 'languages', options: regionalLanguages, required },
        { name: 'interpretedInto', type: 'languages', options: regionalLanguages },
      ],
    },
    {
      name: 'sessions',
      fields: [
        list('sessions', 1, [
          { name: 'date', type: 'date', isDay: true, required },
          { name: 'time', type: 'time', required },
          { name: 'zone', type: 'zone', options: offeredZones, required },
          { name: 'minutes', type: 'number', required },
          { name: 'clock', type: 'choice', options: ['first', 'second'] },
        ]),
        { name: 'format', type: 'choice', options: ['virtual', 'in-person', 'hybrid'], required },
        line('place'),
        { name: 'isCancelled', type: 'checkbox' },
      ],
    },
    {
      name: 'registration',
      fields: [
        { name: 'audience', type: 'choice', options: ['anyone', 'officials', 'invited'], required },
        { name: 'invited', type: 'countries', mayBeRequired: true },
        { name: 'capacity', type: 'number' },
        { name: 'registrationUntil', type: 'date', isDay: true },
      ],
    },
    links,
    files,
  ],
  exchange: [
    basics,
    {
      name: 'exchange',
      fields: [
        { name: 'direction', type: 'choice', options: ['offer', 'request', 'visit'], required },
        { name: 'institution', type: 'institution', mayBeRequired: true },
        { name: 'challenge', type: 'concept', scheme: 'challenge' },
        description,
        list('cases', 0, [{ name: 'experience', type: 'publishedExperience', required }], maxExchangeCases),
        { name: 'spokenIn', type: 'languages', options: regionalLanguages, required },
      ],
    },
    {
      name: 'period',
      fields: [
        { name: 'format', type: 'choice', options: ['in-person', 'virtual', 'hybrid'], required },
        { name: 'startsOn', type: 'date', required },
        { name: 'endsOn', type: 'date' },
        { name: 'days', type: 'number', mayBeRequired: true },
        { name: 'people', type: 'number', mayBeRequired: true },
        { name: 'host', type: 'country' },
        line('place'),
        { name: 'payment', type: 'choice', options: ['host', 'guest', 'shared', 'third-party', 'to-agree'], mayBeRequired: true },
        paragraph('paymentNote'),
        paragraph('accessibility'),
      ],
    },
    {
      name: 'report',
      fields: [sources, markdown('report'), list('exchanges', 0, [{ name: 'exchange', type: 'publishedExchange', required }], 4)],
    },
    links,
    files,
  ],
  course: [
    basics,
    {
      name: 'course',
      fields: [
        line('provider', { required }),
        description,
        paragraph('prerequisites'),
        { name: 'spokenIn', type: 'languages', options: regionalLanguages, required },
        { name: 'hours', type: 'number' },
        { name: 'certificate', type: 'choice', options: ['none', 'attendance', 'approval', 'unknown'], required },
      ],
    },
    {
      name: 'dates',
      fields: [
        { name: 'schedule', type: 'choice', options: ['fixed', 'open'], required },
        list(
          'runs',
          0,
          [
            { name: 'startsOn', type: 'date', required },
            { name: 'endsOn', type: 'date' },
            { name: 'applyUntil', type: 'date' },
          ],
          maxRuns,
        ),
        { name: 'format', type: 'choice', options: ['virtual', 'in-person', 'hybrid'], required },
        line('place'),
      ],
    },
    {
      name: 'enrolment',
      fields: [
        { name: 'price', type: 'choice', options: ['free', 'paid', 'unknown'], required },
        { name: 'priceAmount', type: 'number' },
        { name: 'priceCurrency', type: 'plain', maxLength: 3 },
        { name: 'url', type: 'url', required },
      ],
    },
    links,
    files,
  ],
}

/** Every field of a kind by its name; fields of lists as `ledger.before`. */
export const fieldsByName = (kind: Kind): ReadonlyMap<string, Field> =>
  new Map<string, Field>(
    partsOf[kind].flatMap((part) =>
      part.fields.flatMap((field): [string, Field][] => [
        [field.name, field],
        ...(field.type === 'list' ? field.item.map((inner): [string, Field] => [`${field.name}.${inner.name}`, inner]) : []),
      ]),
    ),
  )

export const findPart = (kind: Kind, name: string | undefined): Part | undefined => partsOf[kind].find((part) => part.name === name)
