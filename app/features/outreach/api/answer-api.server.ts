/** The JSON interface `/api/v1`: public reads, each the same for everybody, so that their answers are kept like pages. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Db } from '#app/db/clients.server.ts'
import { isOverdue, progressOf, todayInUtc } from '#app/features/core/recommendations/progress.ts'
import { findRecommendations, type Recommendation } from '#app/features/core/recommendations/queries.server.ts'
import { findConcepts, findCountries } from '#app/features/core/reference/queries.server.ts'
import { parseSearch, shorten } from '#app/features/core/search-url/schema.ts'
import { findAllQuestions } from '#app/features/discovery/discussion/find-questions.server.ts'
import type { Post } from '#app/features/discovery/discussion/post.ts'
import { findLabels, toVocabulary } from '#app/features/discovery/search/vocabulary.server.ts'
import { fileAddress } from '#app/features/media/storage/resource-file.ts'
import { findChanges, findLastChanges } from '#app/features/programme/follow-up/find-changes.server.ts'
import { type AddressName, translatePath } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { type Language, languages, pickText } from '#app/i18n/languages.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { describeApi } from './openapi.ts'
import { type Cursor, countByKey, findResource, findResourcePage, type ResourceRow } from './read-resources.server.ts'
import { type ApiResource, type ListOptions, listFilters, listOptions, type Problem } from './schema.ts'

export const apiRoot = '/api/v1'

/** `language` is that of the texts of a problem. */
export type ApiRequest = { path: string; params: URLSearchParams; origin: string; language: Language }
export type ApiAnswer = { status: number; body: unknown }

type ProblemName = 'not-found' | 'unknown-parameter' | 'invalid-value'
class ProblemError extends Error {
  readonly problem: ProblemName
  readonly errors: NonNullable<Problem['errors']>
  constructor(problem: ProblemName, errors: NonNullable<Problem['errors']> = []) {
    super(problem)
    this.problem = problem
    this.errors = errors
  }
}
const statuses: Record<ProblemName, number> = { 'not-found': 404, 'unknown-parameter': 400, 'invalid-value': 400 }

type Read = { db: Db; params: URLSearchParams; origin: string }
type Endpoint = { parameters: readonly string[]; read: (request: Read) => Promise<unknown> }

const endpoints: Record<string, Endpoint> = {
  '': { parameters: [], read: async ({ origin }) => indexOf(origin) },
  '/openapi.json': { parameters: [], read: async ({ origin }) => describeApi(origin) },
  '/resources': { parameters: [...listFilters, ...Object.keys(listOptions.shape)], read: listResources },
  '/concepts': { parameters: ['texts'], read: listConcepts },
  '/countries': { parameters: ['texts'], read: listCountries },
  '/recommendations': { parameters: ['texts'], read: listRecommendations },
}

/** A refusal is a problem of RFC 9457. */
export async function answerApi(db: Db, { path, params, origin, language }: ApiRequest): Promise<ApiAnswer> {
  try {
    const [, id] = /^\/resources\/([^/]+)$/.exec(path) ?? []
    const [, recommendation] = /^\/recommendations\/([^/]+\/\d+)$/.exec(path) ?? []
    const endpoint = id
      ? { parameters: ['texts'], read: (request: Read) => readResource(request, id) }
      : recommendation
        ? { parameters: ['texts'], read: (request: Read) => readRecommendation(request, recommendation) }
        : endpoints[path]
    if (!endpoint) throw new ProblemError('not-found')
    const unknown = [...params].filter(([name]) => !endpoint.parameters.includes(name))
    if (unknown.length > 0) throw new ProblemError('unknown-parameter', unknown.slice(0, 10).map(toError))
    // An empty filter would give the whole list, which is not what a program means.
    const empty = [...params].filter(([, value]) => !value.trim())
    if (empty.length > 0) throw new ProblemError('invalid-value', empty.slice(0, 10).map(toError))
    return { status: 200, body: await endpoint.read({ db, params, origin }) }
  } catch (error) {
    if (error instanceof ProblemError) return { status: statuses[error.problem], body: describeProblem(error, origin, language) }
    throw error
  }
}

const toError = ([parameter, value]: [string, string]) => ({ parameter: shorten(parameter), value: shorten(value) })

function describeProblem({ problem, errors }: ProblemError, origin: string, language: Language): Problem {
  const t = textsIn(language)
  return {
    type: `${origin}${translatePath('openData', {}, language)}#${problem}`,
    title: t(`outreach:problems.${problem}.title`),
    status: statuses[problem],
    detail: t(`outreach:problems.${problem}.detail`),
    ...(errors.length > 0 && { errors }),
  }
}

/** Everything here as links, so that a reader can begin anywhere. */
const indexOf = (origin: string) =>
  Object.fromEntries(
    ['resources', 'concepts', 'countries', 'recommendations', 'openapi.json'].map((name) => [
      name === 'openapi.json' ? 'description' : name,
      `${origin}${apiRoot}/${name}`,
    ]),
  )

async function listResources({ db, params, origin }: Read) {
  const options = readOptions(params)
  const { search, ignored } = parseSearch(
    new URLSearchParams([...params].filter(([name]) => name !== 'sort')),
    toVocabulary(await findLabels(db)),
  )
  if (ignored.length > 0)
    throw new ProblemError(
      'invalid-value',
      ignored.map(({ name, value }) => ({ parameter: name, value })),
    )
  const cursor = readCursor(options.cursor, params)
  const words = search.q !== ''
  // The search has its own order and length of answers.
  for (const name of ['limit', 'changedSince'] as const)
    if (words && params.has(name)) throw new ProblemError('invalid-value', [toError([name, params.get(name) ?? ''])])
  const { rows, total, next } = await findResourcePage(db, { search, changedSince: options.changedSince, limit: options.limit, cursor })
  return {
    data: rows.map((row) => pickFields(localize(toResource(row, origin), options.texts), options.fields)),
    total,
    next: next && `${origin}${apiRoot}/resources?${withCursor(params, next)}`,
  }
}

function readOptions(params: URLSearchParams): ListOptions {
  const single = Object.keys(listOptions.shape)
  const repeated = single.filter((name) => params.getAll(name).length > 1)
  if (repeated.length > 0)
    throw new ProblemError(
      'invalid-value',
      repeated.map((name) => toError([name, params.getAll(name).join(', ')])),
    )
  const given = Object.fromEntries([...params].filter(([name]) => single.includes(name)))
  const parsed = listOptions.safeParse(given)
  if (parsed.success) return parsed.data
  const names = new Set(parsed.error.issues.map(({ path: [name] }) => String(name)))
  throw new ProblemError(
    'invalid-value',
    [...names].map((name) => toError([name, params.get(name) ?? ''])),
  )
}

const cursorContent = z.strictObject({
  a: z
    .string()
    .regex(/^\d{4,5}-\d{2}-\d{2} [\d:.]{8,15}[+-][\d:]{2,8}$/)
    .nullable(),
  i: z.uuid().nullable(),
  p: z.int().min(1).max(1_000),
  t: z.int().min(0).max(1_000_000_000).nullable(),
  f: z.string().length(8),
})

/** How answers look. They may change from answer to answer; the filters of a list may not. */
const formOptions = ['cursor', 'fields', 'texts', 'limit']

/** The same for the same filters in any order. */
function filtersKey(params: URLSearchParams): string {
  const filters = [...params].filter(([name]) => !formOptions.includes(name)).map((pair) => JSON.stringify(pair))
  return createHash('sha1').update(filters.sort().join()).digest('base64url').slice(0, 8)
}

const writeCursor = ({ after, page, total }: Cursor, params: URLSearchParams): string =>
  Buffer.from(JSON.stringify({ a: after?.at ?? null, i: after?.id ?? null, p: page, t: total, f: filtersKey(params) })).toString(
    'base64url',
  )

/** Refuses a cursor of a list with other filters, whose total and place do not fit. */
function readCursor(given: string | null, params: URLSearchParams): Cursor | null {
  if (given === null) return null
  const parsed = cursorContent.safeParse(parseJson(Buffer.from(given, 'base64url').toString('utf8')))
  if (!parsed.success || parsed.data.f !== filtersKey(params)) throw new ProblemError('invalid-value', [toError(['cursor', given])])
  const { a, i, p, t } = parsed.data
  return { after: a && i ? { at: a, id: i } : null, page: p, total: t }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function withCursor(params: URLSearchParams, next: Cursor): URLSearchParams {
  const following = new URLSearchParams(params)
  following.set('cursor', writeCursor(next, params))
  return following
}

const pagesOf = (name: AddressName, params: Record<string, string>, origin: string) =>
  Object.fromEntries(languages.map((language) => [language, origin + translatePath(name, params, language)]))

function toResource({ isSeed, lastAt: _, firstPublishedAt, lastPublishedAt, ...row }: ResourceRow, origin: string): ApiResource {
  return {
    ...row,
    isConfirmed: !isSeed && row.institution !== null,
    firstPublishedAt: firstPublishedAt.toISOString(),
    lastPublishedAt: lastPublishedAt.toISOString(),
    pages: pagesOf(row.kind, { slug: row.slug }, origin),
    self: `${origin}${apiRoot}/resources/${row.id}`,
  }
}

/** The id is always there. */
const pickFields = (resource: ApiResource, fields: ListOptions['fields']): Partial<ApiResource> =>
  fields
    ? (Object.fromEntries(
        Object.entries(resource).filter(([name]) => name === 'id' || fields.includes(name as keyof ApiResource)),
      ) as Partial<ApiResource>)
    : resource

const isPublic = ({ state }: Post) => state === 'published'
const toPost = ({ id, shownAs, speaksAs, language, body, writtenAt }: Post) => ({
  id,
  by: shownAs,
  as: speaksAs,
  language,
  text: body,
  writtenAt: new Date(writtenAt).toISOString(),
})

async function readResource({ db, params, origin }: Read, id: string) {
  const { texts } = readOptions(params)
  const found = isUuid(id) ? await findResource(db, id) : null
  if (!found) throw new ProblemError('not-found')
  const { content, outcome, files, ...row } = found
  const citation = (ending: string) => `${origin}/citations/${row.id}.${ending}`
  return localize(
    {
      ...toResource(row, origin),
      content,
      outcome,
      questions: (await findAllQuestions(db, row.id)).filter(isPublic).map((question) => ({
        ...toPost(question),
        part: question.anchor,
        event: question.occasion?.slug ?? null,
        answers: question.answers.filter(isPublic).map(toPost),
        pages: pagesOf('question', { id: question.id }, origin),
      })),
      files: files.map(({ assetId, ...file }) => ({ ...file, url: origin + fileAddress({ ...file, assetId, isPublished: true }) })),
      citations: { bibtex: citation('bib'), ris: citation('ris'), csl: citation('json') },
    },
    texts,
  )
}

async function listConcepts({ db, params, origin }: Read) {
  const { texts } = readOptions(params)
  const concepts = await findConcepts(db)
  const data = concepts
    .filter(({ replacedBy }) => !replacedBy)
    .map(({ replacedBy: _, ...concept }) => ({ ...concept, self: `${origin}/thesaurus/${concept.scheme}/${concept.slug}` }))
  return localize({ data }, texts)
}

async function listCountries({ db, params }: Read) {
  const { texts } = readOptions(params)
  const [countries, counts] = await Promise.all([findCountries(db), countByKey(db)])
  const data = countries.map(({ iso3, iso2, shortNames }) => ({ iso3, iso2, name: shortNames, resources: counts.countries.get(iso3) ?? 0 }))
  return localize({ data }, texts)
}

async function listRecommendations({ db, params, origin }: Read) {
  const { texts } = readOptions(params)
  const recommendations = await findRecommendations(db)
  const changed = await findLastChanges(db)
  const data = recommendations.map((one) => {
    const { counts } = progressOf(one.actions)
    const overdue = one.actions.filter(({ status, targetOn }) => isOverdue(status, targetOn ?? one.targetOn, todayInUtc())).length
    return {
      ...toRecommendation(one, changed.get(one.id) ?? null, origin),
      actions: { done: counts.done, underWay: counts['under-way'], planned: counts.planned, dropped: counts.dropped, overdue },
    }
  })
  return localize({ data }, texts)
}

const toRecommendation = (
  { id, evaluation, number, titles, response, targetOn, evidenceCount }: Recommendation,
  changedAt: Date | null,
  origin: string,
) => ({
  ...{ id, evaluation, number, title: titles, response, target: targetOn, resources: evidenceCount ?? 0 },
  changedAt: changedAt?.toISOString() ?? null,
  pages: pagesOf('recommendation', { evaluation, number: String(number) }, origin),
  self: `${origin}${apiRoot}/recommendations/${id}`,
})

async function readRecommendation({ db, params, origin }: Read, id: string) {
  const { texts } = readOptions(params)
  const found = (await findRecommendations(db)).find((one) => one.id === id)
  if (!found) throw new ProblemError('not-found')
  const changes = await findChanges(db, id)
  return localize(
    {
      ...toRecommendation(found, changes[0]?.changedAt ?? null, origin),
      ...{ text: found.summaries, responseReason: found.responseReasons, responsible: found.responsible },
      actions: found.actions.map(({ id: action, texts: text, responsible, status, targetOn, statusNotes: note, countries }) => ({
        ...{ id: action, text, responsible, status, target: targetOn, note, countries },
        isOverdue: isOverdue(status, targetOn ?? found.targetOn, todayInUtc()),
      })),
      history: changes.map(({ changedAt, action, changes: fields, reasons, evidence }) => ({
        ...{ at: changedAt.toISOString(), action, changes: fields, reason: reasons, evidence },
      })),
    },
    texts,
  )
}

/** Replaces each text by language, anywhere in the value, by one text. */
function localize<T>(value: T, texts: Language | null): T {
  return texts ? (oneText(value, texts) as T) : value
}

/** Addresses by language are no texts: the reader chooses among them. */
const byLanguage = ['pages']

function oneText(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((item) => oneText(item, language))
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value)
  const isText = entries.length > 0 && entries.every(([name, inner]) => languages.includes(name as Language) && typeof inner === 'string')
  if (isText) return pickText(value, language)?.text ?? ''
  return Object.fromEntries(entries.map(([name, inner]) => [name, byLanguage.includes(name) ? inner : oneText(inner, language)]))
}
