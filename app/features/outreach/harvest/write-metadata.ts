/** The metadata of a published resource in the formats that are harvested: Dublin Core, and OpenAIRE's profile of it and DataCite. */
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { Texts } from '#app/features/discovery/citations/to-csl.ts'
import { toCsl } from '#app/features/discovery/citations/to-csl.ts'
import { fileAddress } from '#app/features/media/storage/resource-file.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'
import { xmlElement as element, xmlText as text } from '#app/lib/xml.ts'
import type { MetadataFormat } from './oai-request.ts'
import type { Described } from './records.server.ts'

export type Site = { origin: string; texts: Record<Language, Texts>; kinds: Record<Language, Record<Kind, string>> }

/** Namespace, schema and writer of each format. */
export const formats: Record<MetadataFormat, { namespace: string; schema: string; write: (described: Described, site: Site) => string }> = {
  oai_dc: {
    namespace: 'http://www.openarchives.org/OAI/2.0/oai_dc/',
    schema: 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
    write: writeDublinCore,
  },
  oai_openaire: {
    namespace: 'http://namespace.openaire.eu/schema/oaire/',
    schema: 'https://www.openaire.eu/schema/repo-lit/4.0/openaire.xsd',
    write: writeOpenaire,
  },
}

const licence = { name: 'Creative Commons Attribution 4.0 International', address: 'https://creativecommons.org/licenses/by/4.0/' }
const openAccess = 'http://purl.org/coar/access_right/c_abf2'

/** DCMI types, and COAR resource types with their OpenAIRE group: a report is reviewed by its publisher, an experience is a text. */
const types: Record<Kind, { dcmi: string; coar: string; name: string; group: 'literature' | 'other research product' }> = {
  experience: { dcmi: 'Text', coar: 'c_18cf', name: 'text', group: 'literature' },
  document: { dcmi: 'Text', coar: 'c_93fc', name: 'report', group: 'literature' },
  video: { dcmi: 'MovingImage', coar: 'c_12ce', name: 'video', group: 'other research product' },
  event: { dcmi: 'Event', coar: 'c_1843', name: 'other', group: 'other research product' },
  exchange: { dcmi: 'Event', coar: 'c_1843', name: 'other', group: 'other research product' },
  course: { dcmi: 'Event', coar: 'c_1843', name: 'other', group: 'other research product' },
}

/** The three-letter codes that OpenAIRE asks for. */
const iso639: Record<Language, string> = { es: 'spa', en: 'eng' }

function writeDublinCore(described: Described, site: Site): string {
  const { content, concepts, countries, files, id, publishedAt } = described
  const { cited, addresses, texts } = readCommon(described, site)
  const dc = (name: string, value: string | number | null | undefined, language?: Language) =>
    value ? element(`dc:${name}`, { 'xml:lang': language }, text(String(value))) : ''
  const inEach = (name: string, value: Localized | null | undefined) => texts(value).map((one) => dc(name, one.text, one.language))
  const years = content.yearFrom === null ? null : `${content.yearFrom}/${content.yearTo ?? ''}`
  return element(
    'oai_dc:dc',
    {
      'xmlns:oai_dc': formats.oai_dc.namespace,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xsi:schemaLocation': `${formats.oai_dc.namespace} ${formats.oai_dc.schema}`,
    },
    ...inEach('title', content.title),
    ...cited.author.map((author) => dc('creator', nameOf(author))),
    ...concepts.flatMap(({ label }) => inEach('subject', label)),
    ...inEach('description', content.summary),
    ...inEach('description', described.outcome),
    dc('publisher', cited.publisher ?? site.texts[content.originalLanguage].site),
    dc('date', content.kind === 'document' && content.year ? content.year : publishedAt.toISOString().slice(0, 10)),
    dc('type', types[content.kind].dcmi),
    ...described.languages.map((language) => dc('type', site.kinds[language][content.kind], language)),
    ...[...new Set(files.map(({ mediaType }) => mediaType))].map((mediaType) => dc('format', mediaType)),
    ...addresses.map(({ address }) => dc('identifier', address)),
    dc('identifier', `urn:uuid:${id}`),
    dc('identifier', cited.number),
    ...content.sources.map(({ title, publisher, url }) => dc('source', [title, publisher, url].filter(Boolean).join('. '))),
    ...described.languages.map((language) => dc('language', language)),
    ...files.map((file) => dc('relation', site.origin + fileAddress({ ...file, isPublished: true }))),
    dc('relation', content.kind === 'document' ? content.sourceUrl : null),
    ...content.platforms.map(({ url }) => dc('relation', url)),
    ...countries.flatMap(({ name }) => inEach('coverage', name)),
    dc('coverage', years),
    dc('rights', licence.address),
  )
}

function writeOpenaire(described: Described, site: Site): string {
  const { content, concepts, countries, files, publishedAt, changedAt } = described
  const { cited, addresses, texts } = readCommon(described, site)
  const type = types[content.kind]
  const [first, ...others] = addresses
  const issued = content.kind === 'document' && content.year ? String(content.year) : publishedAt.toISOString().slice(0, 10)
  const list = (name: string, values: readonly string[]) => (values.length > 0 ? element(name, {}, ...values) : '')
  return element(
    'oaire:resource',
    {
      'xmlns:oaire': formats.oai_openaire.namespace,
      'xmlns:datacite': 'http://datacite.org/schema/kernel-4',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xsi:schemaLocation': `${formats.oai_openaire.namespace} ${formats.oai_openaire.schema}`,
    },
    element(
      'datacite:titles',
      {},
      ...texts(content.title).map((title) => element('datacite:title', { 'xml:lang': title.language }, text(title.text))),
    ),
    element(
      'datacite:creators',
      {},
      ...cited.author.map((author) =>
        element(
          'datacite:creator',
          {},
          element('datacite:creatorName', { nameType: 'literal' in author ? 'Organizational' : 'Personal' }, text(nameOf(author))),
          ...('literal' in author
            ? []
            : [element('datacite:givenName', {}, text(author.given)), element('datacite:familyName', {}, text(author.family))]),
        ),
      ),
    ),
    ...described.languages.map((language) => element('dc:language', {}, iso639[language])),
    element('dc:publisher', {}, text(cited.publisher ?? site.texts[content.originalLanguage].site)),
    element(
      'datacite:dates',
      {},
      element('datacite:date', { dateType: 'Issued' }, issued),
      element('datacite:date', { dateType: 'Updated' }, changedAt.toISOString().slice(0, 10)),
    ),
    element(
      'oaire:resourceType',
      { resourceTypeGeneral: type.group, uri: `http://purl.org/coar/resource_type/${type.coar}` },
      text(type.name),
    ),
    ...texts(content.summary).map((summary) => element('dc:description', { 'xml:lang': summary.language }, text(summary.text))),
    ...[...new Set(files.map(({ mediaType }) => mediaType))].map((mediaType) => element('dc:format', {}, text(mediaType))),
    element('datacite:identifier', { identifierType: 'URL' }, text(first?.address ?? '')),
    list(
      'datacite:alternateIdentifiers',
      others.map(({ address }) => element('datacite:alternateIdentifier', { alternateIdentifierType: 'URL' }, text(address))),
    ),
    element('datacite:rights', { rightsURI: openAccess }, 'open access'),
    list(
      'datacite:subjects',
      concepts.flatMap(({ scheme, slug, label }) =>
        texts(label).map((one) =>
          element(
            'datacite:subject',
            { subjectScheme: scheme, valueURI: `${site.origin}/thesaurus/${scheme}/${slug}`, 'xml:lang': one.language },
            text(one.text),
          ),
        ),
      ),
    ),
    element('oaire:licenseCondition', { uri: licence.address }, licence.name),
    ...countries.flatMap(({ name }) => texts(name).map((one) => element('dc:coverage', { 'xml:lang': one.language }, text(one.text)))),
    ...files.map((file) =>
      element(
        'oaire:file',
        {
          accessRightsURI: openAccess,
          mimeType: file.mediaType,
          objectType: file.mediaType === 'application/pdf' ? 'fulltext' : 'other',
        },
        text(site.origin + fileAddress({ ...file, isPublished: true })),
      ),
    ),
  )
}

/** Texts in the languages of the record only; each page of the resource, in its original language first. */
function readCommon(described: Described, { origin, texts }: Site) {
  const { content, languages, slug } = described
  const order = [...languages].sort((a, b) => Number(b === content.originalLanguage) - Number(a === content.originalLanguage))
  const addresses = order.map((language) => ({ language, address: origin + pathTo(content.kind, language, { slug }) }))
  const citable = { ...described, address: addresses[0]?.address ?? '' }
  return {
    addresses,
    cited: toCsl(citable, content.originalLanguage, texts[content.originalLanguage]),
    texts: (value: Localized | null | undefined) =>
      order.flatMap((language) => (value?.[language] ? [{ language, text: value[language] }] : [])),
  }
}

const nameOf = (name: { family: string; given: string } | { literal: string }): string =>
  'literal' in name ? name.literal : `${name.family}, ${name.given}`
