import { expect, test } from 'vitest'
import { z } from 'zod'
import { kinds } from '#app/features/core/kinds/kinds.ts'
import type { ResourceFile } from '#app/features/media/storage/resource-file.ts'
import { resourceContent } from '#app/features/resources/model/schema.ts'
import type { Language } from '#app/i18n/languages.ts'
import { type Described, describeResource, toDuration } from './describe-resource.ts'
import { describeSite } from './describe-site.ts'
import { bytesOf, mostBytes, shorten, toGraph } from './json-ld.ts'

const origin = 'https://caja.example'
const file = (id: string, name: string, mediaType: string): ResourceFile => ({
  ...{ id, assetId: id, name, mediaType, size: 1_200, role: 'original' as ResourceFile['role'], derivedFrom: null },
  ...{ width: null, height: null, pages: null, textState: null, isPublished: true },
})
const ids = ['a', 'b', 'c', 'd'].map((letter) => `${letter.repeat(8)}-0000-4000-8000-000000000000`)
const [video = '', captions = '', poster = '', pdf = ''] = ids

const described = (content: object, more: Partial<Described> = {}): Described => ({
  content: resourceContent.parse({
    originalLanguage: 'es',
    title: { es: 'Ñandú & </script><b>niñez</b>: «qué contar»', en: 'Rhea & childhood' },
    summary: { es: 'Una frase de cierta longitud. '.repeat(13), en: 'A sentence of some length. '.repeat(13) },
    countries: ['JAM'],
    yearFrom: 2021,
    topics: ['old-age'],
    ...content,
  }),
  labels: {
    countries: [{ iso3: 'JAM', name: { es: 'Jamaica', en: 'Jamaica' } }],
    concepts: [{ scheme: 'topic', slug: 'old-age', label: { es: 'Vejez', en: 'Old age' } }],
    recommendations: [],
    platforms: [],
    institution: { names: { es: 'Ministerio', en: 'Ministry' }, acronym: null, url: 'https://mlss.example/' },
  },
  files: [
    file(video, 'mensaje.mp4', 'video/mp4'),
    file(captions, 'mensaje.es.vtt', 'text/vtt'),
    file(poster, 'mensaje.jpg', 'image/jpeg'),
    file(pdf, 'guía.pdf', 'application/pdf'),
  ],
  transcripts: [{ attachment: 'v', language: 'es', paragraphs: [{ start: 0, text: 'Lo que se dice. '.repeat(400), passages: [] }] }],
  languages: ['es', 'en'],
  isSeed: false,
  firstPublishedAt: new Date('2026-03-14T12:00:00Z'),
  lastPublishedAt: new Date('2026-05-01T12:00:00Z'),
  origin,
  address: `${origin}/es/x/y`,
  picture: `${origin}/cards/x.es.png`,
  trail: [
    { name: 'Caja', address: `${origin}/es` },
    { name: 'Experiencias', address: `${origin}/es/experiencias` },
  ],
  texts: { site: 'Caja, caja de herramientas', editors: 'Equipo editorial de Caja' },
  ...more,
})

const contents = {
  experience: { kind: 'experience' },
  video: {
    kind: 'video',
    attachments: [
      { id: 'v', kind: 'video', file: video, poster, language: 'es', seconds: 83, captions: [{ language: 'es', file: captions }] },
    ],
  },
  document: {
    kind: 'document',
    authors: ['Pérez, Ana', 'CEPAL'],
    publisher: 'CEPAL',
    year: 2022,
    symbol: 'LC/TS.2022/1',
    attachments: [{ id: 'd', kind: 'document', file: pdf, language: 'es' }],
  },
  event: {
    kind: 'event',
    sessions: [
      { id: 'one', date: '2026-09-01', time: '10:00', zone: 'America/Jamaica', minutes: 90 },
      { id: 'two', date: '2026-09-02', time: '10:00', zone: 'America/Jamaica', minutes: 90 },
    ],
    place: { es: 'Kingston' },
    format: 'hybrid',
  },
  exchange: { kind: 'exchange', startsOn: '2026-09-01', host: 'JAM' },
  course: {
    kind: 'course',
    provider: { es: 'ILPES' },
    url: 'https://ilpes.example/',
    format: 'virtual',
    hours: 40,
    spokenIn: ['es'],
    schedule: 'fixed',
    runs: [{ id: 'one', startsOn: '2027-03-01', endsOn: '2027-03-26' }],
    price: 'paid',
    priceAmount: 120.5,
    priceCurrency: 'USD',
    prerequisites: { es: 'Trabajar en una institución pública.' },
  },
} satisfies Record<(typeof kinds)[number], object>

/** Requirements of Google's rich results and schema.org for each type (developers.google.com/search/docs/appearance/structured-data). */
const moment = z.union([z.iso.datetime(), z.iso.date(), z.string().regex(/^\d{4}$/)])
const address = z.url({ protocol: /^https$/ })
const organization = z.object({ '@type': z.literal('Organization'), name: z.string().min(1), url: address.optional() })
const place = z.object({ '@type': z.literal('Place'), name: z.string().min(1), address: z.string().min(1) })
const virtual = z.object({ '@type': z.literal('VirtualLocation'), url: address })
const media = z.object({ '@type': z.literal('MediaObject'), contentUrl: address, encodingFormat: z.string() })
const base = { '@id': address, url: address, description: z.string().min(20), inLanguage: z.enum(['es', 'en']) }
const rules = {
  experience: z.object({
    ...base,
    '@type': z.literal('Article'),
    headline: z.string().min(1).max(140),
    image: address,
    datePublished: moment,
    dateModified: moment,
    author: organization,
    publisher: organization,
    license: address,
    spatialCoverage: z.object({ '@type': z.literal('Country'), name: z.string() }),
    temporalCoverage: z.literal('2021/..'),
  }),
  video: z.object({
    ...base,
    '@type': z.literal('VideoObject'),
    name: z.string().min(1),
    thumbnailUrl: address,
    uploadDate: z.iso.datetime(),
    duration: z.literal('PT1M23S'),
    contentUrl: address,
    caption: media,
    transcript: z.string().min(100),
  }),
  document: z.object({
    ...base,
    '@type': z.literal('Report'),
    headline: z.string().min(1),
    datePublished: moment,
    author: z.tuple([z.object({ '@type': z.literal('Person'), name: z.literal('Ana Pérez') }), organization]),
    publisher: organization,
    reportNumber: z.literal('LC/TS.2022/1'),
    encoding: media,
  }),
  event: z.object({
    ...base,
    '@type': z.literal('Event'),
    name: z.string().min(1),
    startDate: moment,
    endDate: moment,
    eventStatus: z.literal('https://schema.org/EventScheduled'),
    eventAttendanceMode: z.literal('https://schema.org/MixedEventAttendanceMode'),
    location: z.tuple([place, virtual]),
    organizer: organization,
  }),
  exchange: z.object({
    ...base,
    '@type': z.literal('Event'),
    name: z.string().min(1),
    startDate: moment,
    eventAttendanceMode: z.literal('https://schema.org/OfflineEventAttendanceMode'),
    location: place,
  }),
  course: z.object({
    ...base,
    '@type': z.literal('Course'),
    name: z.string().min(1),
    provider: organization.extend({ sameAs: address }),
    offers: z.object({
      '@type': z.literal('Offer'),
      category: z.literal('Paid'),
      price: z.literal('120.5'),
      priceCurrency: z.literal('USD'),
    }),
    coursePrerequisites: z.string().min(1),
    hasCourseInstance: z.object({
      '@type': z.literal('CourseInstance'),
      courseMode: z.literal('Online'),
      courseWorkload: z.literal('PT40H'),
      startDate: moment,
      endDate: moment,
    }),
  }),
} satisfies Record<(typeof kinds)[number], z.ZodType>
const trail = z.object({
  '@type': z.literal('BreadcrumbList'),
  itemListElement: z.tuple([
    z.object({ '@type': z.literal('ListItem'), position: z.literal(1), name: z.string(), item: address }),
    z.object({ '@type': z.literal('ListItem'), position: z.literal(2), name: z.string(), item: address }),
    z.object({ '@type': z.literal('ListItem'), position: z.literal(3), name: z.string().min(1) }),
  ]),
})

test.for(kinds.flatMap((kind) => (['es', 'en'] as const).map((language) => [kind, language] as const)))(
  'of the kind %s in %s everything that is required is there, in 2 kB',
  ([kind, language]) => {
    const graph = describeResource(described(contents[kind]), language as Language)
    expect(rules[kind].safeParse(graph['@graph'][0]).error?.issues ?? []).toEqual([])
    expect(trail.safeParse(graph['@graph'][1]).error?.issues ?? []).toEqual([])
    expect(bytesOf(graph)).toBeLessThanOrEqual(mostBytes)
  },
)

test('the editors’ content is published by the editors, an institution’s content by the institution', () => {
  const authorOf = (isSeed: boolean) => describeResource(described(contents.experience, { isSeed }), 'es')['@graph'][0]?.author
  expect(authorOf(false)).toMatchObject({ name: 'Ministerio', url: 'https://mlss.example/' })
  expect(authorOf(true)).toMatchObject({ name: 'Equipo editorial de Caja' })
})

test.for([
  { kind: 'exchange', startsOn: '2026-09', place: { es: 'Kingston' } },
  { ...contents.event, place: {}, countries: [], format: '' },
  { kind: 'event', format: 'virtual' },
])('without a day and a place there is no Event: %j', (content) => {
  expect(describeResource(described(content), 'es')['@graph'].map((node) => node['@type'])).toEqual(['BreadcrumbList'])
})

test('a virtual event has its page as location, because the address of the meeting is not public', () => {
  const [event] = describeResource(described({ ...contents.event, format: 'virtual' }), 'es')['@graph']
  expect(event?.location).toEqual({ '@type': 'VirtualLocation', url: event?.url ?? event?.['@id'] })
})

test('an external video has the other site’s embed address and our picture', () => {
  const external = 'https://www.youtube.com/watch?v=abcdefghijk'
  const [node] = describeResource(
    described({ kind: 'video', attachments: [{ id: 'v', kind: 'video', file: null, external, language: 'es' }] }, { transcripts: [] }),
    'es',
  )['@graph']
  expect(node).toMatchObject({ embedUrl: external, thumbnailUrl: `${origin}/cards/x.es.png` })
  expect(node).not.toHaveProperty('contentUrl')
})

test('a resource in Spanish only is labelled so in English', () => {
  const content = { kind: 'experience', title: { es: 'Solo español' }, summary: { es: 'Una frase de cierta longitud.' } }
  const [node] = describeResource(described(content, { languages: ['es'] }), 'en')['@graph']
  expect(node).toMatchObject({ inLanguage: 'es', headline: 'Solo español' })
})

test('the site’s search address is its own', () => {
  const graph = describeSite(origin, 'es', { organization: 'Caja, caja de herramientas', description: 'Lo que hicieron los países' })
  const [website, organizationNode] = graph['@graph']
  expect(website).toMatchObject({
    '@type': 'WebSite',
    potentialAction: { target: { urlTemplate: `${origin}/es/buscar?q={search_term_string}` } },
  })
  expect(organization.safeParse(organizationNode).success).toBe(true)
  expect(bytesOf(graph)).toBeLessThanOrEqual(mostBytes)
})

test('properties without a value are left out', () => {
  expect(toGraph([{ '@type': 'Thing', name: '', url: null, image: [], about: ['', 'x'], count: 0 }, null])['@graph']).toEqual([
    { '@type': 'Thing', about: 'x', count: 0 },
  ])
})

test.for([
  [0, 'PT0S'],
  [83.4, 'PT1M23S'],
  [3_600, 'PT1H'],
  [3_725, 'PT1H2M5S'],
] as const)('%d seconds are %s', ([seconds, duration]) => expect(toDuration(seconds)).toBe(duration))

test('a description ends with a sentence, or else with a word', () => {
  expect(shorten('Una frase corta. Y otra que ya no cabe.', 25)).toBe('Una frase corta.')
  expect(shorten('una frase que no termina nunca', 12)).toBe('una frase…')
})

test('the sessions of an event stand in the time of their host, with its zone; of a long series the first four', () => {
  const session = (date: string, zone = 'America/Bogota') => ({ id: date, date, time: '09:30', zone, minutes: 90 })
  const schedulesOf = (...sessions: object[]) =>
    describeResource(described({ ...contents.event, sessions }), 'es')['@graph'][0]?.eventSchedule
  expect(schedulesOf(session('2027-03-02'))).toEqual({
    '@type': 'Schedule',
    startDate: '2027-03-02',
    startTime: '09:30',
    duration: 'PT90M',
    scheduleTimezone: 'America/Bogota',
  })
  const many = Array.from({ length: 9 }, (_, at) => session(`2027-03-0${at + 1}`, 'America/Argentina/Buenos_Aires'))
  expect(schedulesOf(...many)).toHaveLength(4)
})
