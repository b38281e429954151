/** The reads of the JSON interface. A list goes on after its last resource, so that publications meanwhile neither repeat nor skip one. */
import { type Expression, type SqlBool, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '#app/db/clients.server.ts'
import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { filterOfScheme } from '#app/features/core/search-url/concept-search.ts'
import type { Search } from '#app/features/core/search-url/schema.ts'
import { findResultPage } from '#app/features/discovery/search/find-result-page.server.ts'
import { type ResourceContent, resourceContent } from '#app/features/resources/model/schema.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'

export type Cursor = { after: { at: string; id: string } | null; page: number; total: number | null }
export type ResourceRow = Awaited<ReturnType<ReturnType<typeof summaries>['execute']>>[number]

/** `lastAt` is the exact time, because a JavaScript date has milliseconds only. */
const summaries = (db: Db) =>
  db.selectFrom('published_resources').select((eb) => [
    'published_resources.id',
    sql<Kind>`published_resources.kind`.as('kind'),
    'published_resources.slug',
    sql<Localized>`published_resources.card -> 'title'`.as('title'),
    sql<Localized>`published_resources.card -> 'summary'`.as('summary'),
    sql<Language[]>`published_resources.languages`.as('languages'),
    'published_resources.year_from as yearFrom',
    'published_resources.year_to as yearTo',
    'published_resources.is_seed as isSeed',
    'published_resources.first_published_at as firstPublishedAt',
    'published_resources.last_published_at as lastPublishedAt',
    sql<string>`published_resources.last_published_at::text`.as('lastAt'),
    jsonArrayFrom(
      eb
        .selectFrom('countries')
        .select(['countries.iso3', sql<Localized>`short_names`.as('name')])
        .where(sql<SqlBool>`countries.iso3 = any(published_resources.countries)`)
        .orderBy(sql`array_position(published_resources.countries, countries.iso3::text)`),
    ).as('countries'),
    jsonArrayFrom(
      eb
        .selectFrom('published_concepts')
        .innerJoin('concepts', 'concepts.id', 'published_concepts.concept_id')
        .select([sql<ConceptScheme>`concepts.scheme`.as('scheme'), 'concepts.slug', sql<Localized>`concepts.pref_labels`.as('label')])
        .whereRef('published_concepts.resource_id', '=', 'published_resources.id')
        .orderBy('concepts.scheme')
        .orderBy('concepts.position'),
    ).as('concepts'),
    sql<string[]>`array(select recommendation_id from published_recommendations where resource_id = published_resources.id order by 1)`.as(
      'recommendations',
    ),
    jsonObjectFrom(
      eb
        .selectFrom('institutions')
        .select(['institutions.slug', sql<Localized>`institutions.names`.as('name'), 'institutions.acronym', 'institutions.url'])
        .whereRef('institutions.id', '=', 'published_resources.institution_id'),
    ).as('institution'),
  ])

type ListRequest = { search: Search; changedSince: Date | null; limit: number; cursor: Cursor | null }
type Page = { rows: ResourceRow[]; total: number; next: Cursor | null }

/** Newest first; with words in the order of the search, twenty in an answer. */
export async function findResourcePage(db: Db, request: ListRequest): Promise<Page> {
  return request.search.q ? findByWords(db, request) : findNewest(db, request)
}

async function findByWords(db: Db, { search, cursor }: ListRequest): Promise<Page> {
  const wanted = cursor?.page ?? 1
  const { ids, total, page, pages } = await findResultPage(db, { ...search, sort: 'relevance', page: wanted }, { isWide: true })
  // Fewer results than at the first answer: the search gives its last page again.
  const shown = page === wanted ? ids : []
  const rows = shown.length > 0 ? await summaries(db).where('id', 'in', shown).execute() : []
  const inOrder = shown.flatMap((id) => rows.find((row) => row.id === id) ?? [])
  return { rows: inOrder, total, next: page === wanted && page < pages ? { after: null, page: page + 1, total } : null }
}

async function findNewest(db: Db, { search, changedSince, limit, cursor }: ListRequest): Promise<Page> {
  const condition = filtersOf(search, changedSince)
  const after = cursor?.after
  const found = await summaries(db)
    .where(condition)
    .$if(Boolean(after), (query) => query.where(sql<SqlBool>`(last_published_at, id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`))
    .orderBy('last_published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const rows = found.slice(0, limit)
  const total = cursor?.total ?? (await count(db, condition))
  const last = rows.at(-1)
  return { rows, total, next: found.length > limit && last ? { after: { at: last.lastAt, id: last.id }, page: 1, total } : null }
}

async function count(db: Db, condition: Expression<SqlBool>): Promise<number> {
  const row = await db
    .selectFrom('published_resources')
    .select(sql<string>`count(*)`.as('count'))
    .where(condition)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Any value of each filter, and all filters. */
function filtersOf(search: Search, changedSince: Date | null): Expression<SqlBool> {
  const conditions = [sql<SqlBool>`true`]
  const add = (values: readonly string[], condition: (list: ReturnType<typeof sql>) => ReturnType<typeof sql<SqlBool>>) => {
    if (values.length > 0) conditions.push(condition(sql`${[...values]}::text[]`))
  }
  add(search.kind, (list) => sql`kind = any(${list})`)
  add(search.country, (list) => sql`countries && ${list}`)
  add(search.lang, (list) => sql`languages && ${list}`)
  add(
    search.recommendation,
    (list) => sql`exists (select from published_recommendations where resource_id = id and recommendation_id = any(${list}))`,
  )
  for (const [scheme, filter] of Object.entries(filterOfScheme))
    add(
      search[filter],
      (list) => sql`exists (
        select from published_concepts as filed join concepts on concepts.id = concept_id
        where resource_id = published_resources.id and scheme = ${scheme} and concepts.slug = any(${list}))`,
    )
  if (search.year !== null) conditions.push(sql`coalesce(${search.year} between year_from and coalesce(year_to, year_from), false)`)
  if (changedSince) conditions.push(sql`last_published_at >= ${changedSince}`)
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`
}

export type ResourceDetail = ResourceRow & {
  content: ResourceContent
  outcome: Localized | null
  files: { id: string; assetId: string; name: string; mediaType: string; size: number }[]
}

/** Null if no published resource has the id. */
export async function findResource(db: Db, id: string): Promise<ResourceDetail | null> {
  const row = await summaries(db)
    .select((eb) => [
      sql<unknown>`published_resources.content`.as('content'),
      sql<Localized | null>`(select outcome from event_closings where resource_id = published_resources.id)`.as('outcome'),
      jsonArrayFrom(
        eb
          .selectFrom('published_files')
          .innerJoin('files', 'files.id', 'published_files.file_id')
          .select(['files.id', 'files.asset_id as assetId', 'files.name', 'files.media_type as mediaType', 'files.size'])
          .whereRef('published_files.resource_id', '=', 'published_resources.id')
          .orderBy('files.name')
          .orderBy('files.id'),
      ).as('files'),
    ])
    .where('published_resources.id', '=', id)
    .executeTakeFirst()
  return row ? { ...row, content: resourceContent.parse(row.content) } : null
}

/** The number of published resources of each country and recommendation. */
export async function countByKey(db: Db): Promise<{ countries: Map<string, number>; recommendations: Map<string, number> }> {
  const [countries, recommendations] = await Promise.all([
    db
      .selectFrom('coverage')
      .select(['country', sql<number>`sum(resources)::integer`.as('resources')])
      .where('concept_id', 'is', null)
      .where('country', 'is not', null)
      .groupBy('country')
      .execute(),
    db
      .selectFrom('published_recommendations')
      .select(['recommendation_id as id', sql<number>`count(*)::integer`.as('resources')])
      .groupBy('recommendation_id')
      .execute(),
  ])
  return {
    countries: new Map(countries.map(({ country, resources }) => [String(country), resources])),
    recommendations: new Map(recommendations.map(({ id, resources }) => [id, resources])),
  }
}
