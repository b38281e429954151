/** Answers of the OAI-PMH 2.0 repository. An error of the protocol is an answer with status 200. */
import type { Db } from '#app/db/clients.server.ts'
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { findRecommendations } from '#app/features/core/recommendations/queries.server.ts'
import { findConcepts, findCountries } from '#app/features/core/reference/queries.server.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { xmlElement as element, xmlText as text } from '#app/lib/xml.ts'
import {
  type MetadataFormat,
  metadataFormats,
  OaiError,
  type OaiRequest,
  type Place,
  parseOaiRequest,
  type Selection,
  writeResumptionToken,
} from './oai-request.ts'
import { countRecords, findEarliest, findHeaders, findRecord, findRecords, type HarvestRecord, type Header } from './records.server.ts'
import { formats, type Site } from './write-metadata.ts'

export type Repository = Site & { name: string; contact: string }

/** Records and headers in one answer. */
const recordsInAnswer = 100
const headersInAnswer = 1_000

const namespace = 'http://www.openarchives.org/OAI/2.0/'

/** The whole answer as XML. `params` are the arguments of the request, which need not be valid. */
export async function answerOai(db: Db, repository: Repository, params: URLSearchParams): Promise<string> {
  const baseUrl = `${repository.origin}/oai`
  try {
    const request = parseOaiRequest(params)
    const content = await answer(db, { ...repository, baseUrl }, request)
    return envelope(baseUrl, Object.fromEntries(params), element(request.verb, {}, content))
  } catch (error) {
    if (!(error instanceof OaiError)) throw error
    // Arguments that are wrong are not repeated.
    const isRepeated = error.code !== 'badVerb' && error.code !== 'badArgument'
    return envelope(baseUrl, isRepeated ? Object.fromEntries(params) : {}, element('error', { code: error.code }, text(error.message)))
  }
}

const envelope = (baseUrl: string, attributes: Record<string, string>, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'OAI-PMH',
    {
      xmlns: namespace,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${namespace} ${namespace}OAI-PMH.xsd`,
    },
    element('responseDate', {}, toSecond(new Date())),
    element('request', attributes, text(baseUrl)),
    content,
  )}\n`

type Answering = Repository & { baseUrl: string }

async function answer(db: Db, repository: Answering, request: OaiRequest): Promise<string> {
  switch (request.verb) {
    case 'Identify':
      return identify(repository, await findEarliest(db))
    case 'ListSets':
      return listSets(db, repository)
    case 'ListMetadataFormats':
      if (request.identifier !== null) await getRecord(db, repository, request.identifier)
      return metadataFormats.map(writeFormat).join('')
    case 'GetRecord':
      return writeRecord(repository, await getRecord(db, repository, request.identifier), request.format)
    default:
      return list(db, repository, request)
  }
}

function identify({ name, contact, baseUrl, origin }: Answering, earliest: Date): string {
  const host = hostOf(origin)
  const scheme = 'http://www.openarchives.org/OAI/2.0/oai-identifier'
  return [
    element('repositoryName', {}, text(name)),
    element('baseURL', {}, text(baseUrl)),
    element('protocolVersion', {}, '2.0'),
    element('adminEmail', {}, text(contact)),
    element('earliestDatestamp', {}, toSecond(earliest)),
    element('deletedRecord', {}, 'persistent'),
    element('granularity', {}, 'YYYY-MM-DDThh:mm:ssZ'),
    element('compression', {}, 'gzip'),
    // The schema of the description demands a domain name.
    /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/i.test(host)
      ? element(
          'description',
          {},
          element(
            'oai-identifier',
            { xmlns: scheme, 'xsi:schemaLocation': `${scheme} ${scheme}.xsd` },
            element('scheme', {}, 'oai'),
            element('repositoryIdentifier', {}, text(host)),
            element('delimiter', {}, ':'),
            element('sampleIdentifier', {}, text(toIdentifier(origin, '00000000-0000-4000-8000-000000000000'))),
          ),
        )
      : '',
  ].join('')
}

/** Kinds, countries, topics and recommendations, with their names in both languages. */
async function listSets(db: Db, { kinds: names }: Repository): Promise<string> {
  const [countries, topics, recommendations] = await Promise.all([findCountries(db), findConcepts(db, 'topic'), findRecommendations(db)])
  const sets: [name: string, label: Localized][] = [
    ...kinds.map((kind): [string, Localized] => [`kind.${kind}`, { es: names.es[kind], en: names.en[kind] }]),
    ...countries.map(({ iso3, shortNames }): [string, Localized] => [`country.${iso3}`, shortNames]),
    ...topics.filter(({ replacedBy }) => !replacedBy).map(({ slug, label }): [string, Localized] => [`topic.${slug}`, label]),
    ...recommendations.map(({ id, titles }): [string, Localized] => [`recommendation.${id.replace('/', '.')}`, titles]),
  ]
  return sets
    .map(([spec, { es, en }]) =>
      element(
        'set',
        {},
        element('setSpec', {}, text(spec)),
        element('setName', {}, text([...new Set([es, en])].filter(Boolean).join(' / '))),
      ),
    )
    .join('')
}

const writeFormat = (format: MetadataFormat): string =>
  element(
    'metadataFormat',
    {},
    element('metadataPrefix', {}, format),
    element('schema', {}, text(formats[format].schema)),
    element('metadataNamespace', {}, text(formats[format].namespace)),
  )

type ListRequest = Extract<OaiRequest, { selection: Selection }>

async function list(db: Db, repository: Answering, { verb, selection, after }: ListRequest): Promise<string> {
  const size = verb === 'ListRecords' ? recordsInAnswer : headersInAnswer
  const records: HarvestRecord[] =
    verb === 'ListRecords'
      ? await findRecords(db, selection, after, size + 1)
      : (await findHeaders(db, selection, after, size + 1)).map((header) => ({ header, described: null }))
  if (records.length === 0 && !after) throw new OaiError('noRecordsMatch', 'No record matches these arguments.')
  const shown = records.slice(0, size)
  const write = ({ header }: HarvestRecord) => writeHeader(repository, header)
  const written = shown.map((record) => (verb === 'ListRecords' ? writeRecord(repository, record, selection.format) : write(record)))
  return written.join('') + (await writeToken(db, selection, after, shown, records.length > size))
}

/** A list in one answer has no token. The last answer of a longer list has an empty one. */
async function writeToken(db: Db, selection: Selection, after: Place | null, shown: HarvestRecord[], hasMore: boolean): Promise<string> {
  if (!hasMore && !after) return ''
  const cursor = after?.position ?? 0
  const total = Math.max(after?.total ?? (await countRecords(db, selection)), cursor + shown.length)
  const last = shown.at(-1)?.header
  const token =
    hasMore && last
      ? writeResumptionToken(selection, { changedAt: last.changedAt, resourceId: last.resourceId, position: cursor + shown.length, total })
      : ''
  return element('resumptionToken', { completeListSize: String(total), cursor: String(cursor) }, token)
}

async function getRecord(db: Db, { origin }: Repository, identifier: string): Promise<HarvestRecord> {
  const [prefix, id = ''] = [identifier.slice(0, -36), identifier.slice(-36)]
  const isOwn = prefix === toIdentifier(origin, '') && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
  const record = isOwn ? await findRecord(db, id) : null
  if (!record) throw new OaiError('idDoesNotExist', 'There is no record with this identifier.')
  return record
}

function writeHeader({ origin }: Repository, { resourceId, changedAt, sets, isDeleted }: Header): string {
  return element(
    'header',
    { status: isDeleted ? 'deleted' : undefined },
    element('identifier', {}, text(toIdentifier(origin, resourceId))),
    element('datestamp', {}, toSecond(changedAt)),
    ...sets.map((set) => element('setSpec', {}, text(set))),
  )
}

const writeRecord = (repository: Repository, { header, described }: HarvestRecord, format: MetadataFormat): string =>
  element(
    'record',
    {},
    writeHeader(repository, header),
    ...(described ? [element('metadata', {}, formats[format].write(described, repository))] : []),
  )

const hostOf = (origin: string) => new URL(origin).hostname
const toIdentifier = (origin: string, resourceId: string) => `oai:${hostOf(origin)}:${resourceId}`
const toSecond = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`
