/**
 * A published resource as schema.org data, each kind as a type that search engines know:
 *
 * - an experience is an `Article`. Not a `ScholarlyArticle`, which implies peer review, and not a `Report`, which search engines do
 *   not show as an article;
 * - a document is a `Report` with its file; a video a `VideoObject` with captions and transcript;
 * - events and visits are `Event`s if their day and place are known, as both are required; offers and requests are not;
 * - a course is a `Course`.
 */

import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { toName } from '#app/features/discovery/citations/names.ts'
import type { ResourceLabels, Transcript } from '#app/features/discovery/page/types.ts'
import { fileAddress, type ResourceFile } from '#app/features/media/storage/resource-file.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { daysOf, type SessionTime, sessionTimes } from '#app/features/resources/model/session-times.server.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'
import { localTimeIn } from '#app/lib/zoned-time.server.ts'
import { bytesOf, type Graph, mostBytes, type Node, shorten, toGraph, type Value } from './json-ld.ts'

export type Described = {
  content: ResourceContent
  labels: ResourceLabels
  files: readonly ResourceFile[]
  transcripts: readonly Transcript[]
  languages: readonly Language[]
  isSeed: boolean
  firstPublishedAt: Date
  lastPublishedAt: Date
  /** The site's origin, and the absolute addresses of the page and its picture. */
  origin: string
  address: string
  picture: string
  /** Breadcrumbs: the home page and the index of the kind. */
  trail: readonly { name: string; address: string }[]
  texts: { site: string; editors: string }
}

type Of<K extends Kind> = Described & { content: Extract<ResourceContent, { kind: K }> }

const licence = 'https://creativecommons.org/licenses/by/4.0/'
const online = { online: 'OnlineEventAttendanceMode', there: 'OfflineEventAttendanceMode', both: 'MixedEventAttendanceMode' }
/** Maximum lengths of description and transcript in characters; shorter ones are tried if the data exceeds its limit. */
const lengths = [
  { description: 300, transcript: 900 },
  { description: 200, transcript: 500 },
  { description: 160, transcript: 300 },
  { description: 80, transcript: 200 },
] as const
type Lengths = (typeof lengths)[number]
/** A longer list of countries is replaced by the region. */
const mostCountries = 6
const mostAuthors = 5
const mostSessions = 4

/** In the language of the page; at most 2 kB. */
export function describeResource(described: Described, language: Language): Graph {
  const crumbs = breadcrumbs([...described.trail, { name: textIn(described.content.title, language), address: '' }])
  for (const one of lengths) {
    const graph = toGraph([toNode(described, language, one), crumbs])
    if (bytesOf(graph) <= mostBytes) return graph
  }
  return toGraph([crumbs])
}

function toNode(described: Described, language: Language, lengths: Lengths): Node | null {
  const { content, address, picture, labels } = described
  const title = textIn(content.title, language)
  const common: Node = {
    '@id': address,
    url: address,
    description: shorten(textIn(content.summary, language), lengths.description),
    inLanguage: described.languages.includes(language) ? language : described.languages[0],
  }
  const countries = labels.countries.filter(({ iso3 }) => content.countries.includes(iso3))
  const about = {
    spatialCoverage: countries.slice(0, mostCountries).map(({ name }) => ({ '@type': 'Country', name: textIn(name, language) })),
    temporalCoverage:
      content.yearFrom !== null && `${content.yearFrom}/${content.yearTo ?? (content.kind === 'experience' ? '..' : content.yearFrom)}`,
    keywords: labels.concepts
      .filter(({ scheme, slug }) => scheme === 'topic' && content.topics.includes(slug))
      .map(({ label }) => textIn(label, language))
      .join(', '),
  }
  const dates = { datePublished: described.firstPublishedAt.toISOString(), dateModified: described.lastPublishedAt.toISOString() }
  switch (content.kind) {
    case 'experience':
      return {
        '@type': 'Article',
        ...common,
        headline: title,
        image: picture,
        ...dates,
        author: publishing(described, language),
        publisher: site(described),
        license: licence,
        ...about,
      }
    case 'document':
      return { ...common, ...about, ...report({ ...described, content }, language, title) }
    case 'video':
      return { ...common, ...about, ...video({ ...described, content }, language, title, lengths) }
    case 'course':
      return { ...common, ...course({ ...described, content }, language, title) }
    default:
      return event({ ...described, content }, language, title, common)
  }
}

function report(described: Of<'document'>, language: Language, title: string): Node {
  const { content, files, origin, picture } = described
  const attachment = content.attachments.find(({ kind, file }) => kind === 'document' && file)
  const file = files.find(({ id }) => id === attachment?.file)
  return {
    '@type': 'Report',
    name: title,
    headline: title,
    image: picture,
    datePublished: content.year ? String(content.year) : described.firstPublishedAt.toISOString(),
    dateModified: described.lastPublishedAt.toISOString(),
    author: content.authors.length > 0 ? content.authors.slice(0, mostAuthors).map(author) : publishing(described, language),
    publisher: { '@type': 'Organization', name: content.publisher || described.texts.site },
    reportNumber: content.symbol,
    sameAs: content.sourceUrl,
    encoding: file && {
      '@type': 'MediaObject',
      contentUrl: origin + fileAddress(file),
      encodingFormat: file.mediaType,
      contentSize: String(file.size),
    },
  }
}

/** As in a citation: «Pérez, Ana» is a person, «CEPAL» an organization. */
function author(written: string): Node {
  const name = toName(written)
  return 'literal' in name ? { '@type': 'Organization', name: name.literal } : { '@type': 'Person', name: `${name.given} ${name.family}` }
}

function video(described: Of<'video'>, language: Language, title: string, lengths: Lengths): Node {
  const { content, files, origin, picture } = described
  const attachment = content.attachments.find(({ kind }) => kind === 'video')
  const fileOf = (id: string | null | undefined) => files.find((file) => file.id === id)
  const poster =
    fileOf(attachment?.poster) ??
    files.find(({ role, derivedFrom }) => role === 'poster' && derivedFrom !== null && derivedFrom === attachment?.file)
  const own = fileOf(attachment?.file)
  const said = described.transcripts.filter(({ attachment: id }) => id === attachment?.id)
  const transcript = said.find((one) => one.language === language) ?? said[0]
  return {
    '@type': 'VideoObject',
    name: title,
    thumbnailUrl: poster ? origin + fileAddress(poster) : picture,
    uploadDate: described.firstPublishedAt.toISOString(),
    duration: attachment?.seconds && toDuration(attachment.seconds),
    contentUrl: own && origin + fileAddress(own),
    embedUrl: !own && attachment?.external,
    caption: attachment?.captions.slice(0, 2).flatMap((track): Value[] => {
      const file = fileOf(track.file)
      return file
        ? [{ '@type': 'MediaObject', contentUrl: origin + fileAddress(file), encodingFormat: 'text/vtt', inLanguage: track.language }]
        : []
    }),
    transcript: transcript && shorten(transcript.paragraphs.map(({ text }) => text).join(' '), lengths.transcript),
    publisher: site(described),
  }
}

/** More dates than search engines show. */
const mostRuns = 4
const courseModes = { virtual: 'Online', 'in-person': 'Onsite', hybrid: 'Blended' } as const

/** With the offer and at least one instance, which search engines demand. */
function course({ content, labels, picture, texts }: Of<'course'>, language: Language, title: string): Node {
  const { format, hours, price, priceAmount, priceCurrency } = content
  const instance: Node = {
    '@type': 'CourseInstance',
    courseMode: format && courseModes[format],
    courseWorkload: hours && `PT${hours}H`,
    inLanguage: content.spokenIn.slice(0, 3),
  }
  const runs = content.runs.filter(({ startsOn }) => isDay(startsOn)).slice(0, mostRuns)
  return {
    '@type': 'Course',
    name: title,
    image: picture,
    provider: {
      '@type': 'Organization',
      name: textIn(content.provider, language) || textIn(labels.institution?.names, language) || texts.editors,
      ...(content.url && { sameAs: content.url }),
    },
    offers: (price === 'free' || price === 'paid') && {
      '@type': 'Offer',
      category: price === 'free' ? 'Free' : 'Paid',
      ...(price === 'paid' && priceAmount !== null && { price: String(priceAmount), priceCurrency }),
    },
    coursePrerequisites: shorten(textIn(content.prerequisites, language), 160),
    hasCourseInstance: format
      ? runs.length > 0
        ? runs.map(({ startsOn, endsOn }) => ({ ...instance, startDate: startsOn, endDate: isDay(endsOn) && endsOn }))
        : instance
      : null,
  }
}

function event(described: Of<'event' | 'exchange'>, language: Language, title: string, common: Node): Node | null {
  const { content, labels, picture, address } = described
  if (content.kind === 'exchange' && (content.direction === 'offer' || content.direction === 'request')) return null
  const place = textIn(content.place, language)
  const countryOf = (iso3: string | undefined) => textIn(labels.countries.find((one) => one.iso3 === iso3)?.name, language)
  const country = countryOf(content.kind === 'exchange' && content.host ? content.host : content.countries[0])
  const mode =
    (content.kind === 'exchange' && content.format === '') || content.format === 'in-person'
      ? 'there'
      : content.format === 'hybrid'
        ? 'both'
        : content.format === 'virtual'
          ? 'online'
          : place
            ? 'there'
            : null
  const there: Node | null =
    place || country
      ? { '@type': 'Place', name: place || country, address: [...new Set([place, country])].filter(Boolean).join(', ') }
      : null
  const virtual: Node = { '@type': 'VirtualLocation', url: address }
  const location = mode === 'online' ? virtual : mode === 'both' ? (there ? [there, virtual] : virtual) : mode === 'there' ? there : null
  // Search engines reject an event without a day.
  const { startsOn, endsOn } = daysOf(content)
  const sessions = content.kind === 'event' ? sessionTimes(content) : []
  if (!isDay(startsOn) || !location || !mode) return null
  return {
    '@type': 'Event',
    ...common,
    name: title,
    image: picture,
    startDate: sessions[0]?.startsAt.toISOString() ?? startsOn,
    endDate: sessions.at(-1)?.endsAt.toISOString() ?? (isDay(endsOn) && endsOn),
    eventSchedule: sessions.slice(0, mostSessions).map(schedule),
    eventStatus: `https://schema.org/${content.kind === 'event' && content.isCancelled ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${online[mode]}`,
    location,
    organizer: publishing(described, language),
  }
}

/** One session, in the time of its host. */
function schedule({ startsAt, zone, minutes }: SessionTime): Node {
  const { date, time } = localTimeIn(startsAt, zone)
  return { '@type': 'Schedule', startDate: date, startTime: time, duration: `PT${minutes}M`, scheduleTimezone: zone }
}

export const breadcrumbs = (items: readonly { name: string; address: string }[]): Node => ({
  '@type': 'BreadcrumbList',
  itemListElement: items.map(({ name, address }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: address })),
})

const site = ({ origin, texts }: Described): Node => ({ '@type': 'Organization', name: texts.site, url: origin })

/** The publisher: the institution or, for content written from public sources, the editors. */
function publishing({ isSeed, labels, texts, origin }: Described, language: Language): Node {
  const name = isSeed ? '' : textIn(labels.institution?.names, language)
  return { '@type': 'Organization', name: name || texts.editors, url: name ? labels.institution?.url : origin }
}

const textIn = (text: Localized | null | undefined, language: Language): string => pickText(text, language)?.text ?? ''
const isDay = (date: string) => /^\d{4}-\d{2}-\d{2}$/.test(date)

/** ISO 8601: 83 seconds are PT1M23S. */
export function toDuration(seconds: number): string {
  const whole = Math.round(seconds)
  const parts = [
    [Math.floor(whole / 3600), 'H'],
    [Math.floor(whole / 60) % 60, 'M'],
    [whole % 60, 'S'],
  ] as const
  return `PT${parts.map(([count, unit]) => (count > 0 ? `${count}${unit}` : '')).join('') || '0S'}`
}
