/** The search itself: matching resources in order, and counts for every facet, in one round trip. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { type Facet, type Filter, filters, isFiltered, maxCountedResults, type Search } from '#app/features/core/search-url/schema.ts'
import { relaxedFilter, strictFilter } from './filter-query.ts'

export type FacetCounts = Record<Facet, Record<string, number>>

const pageSize = 20

export type Places = {
  ids: string[]
  /** At most `bound` if there are words or filters; `isMore` if there are more. */
  total: number
  isMore: boolean
  /** The page shown; the last page if the address asks for a later one. */
  page: number
  pages: number
  counts: FacetCounts
  /** Facets whose counts are lower bounds. */
  bounded: Facet[]
  /** The number of results without this filter, for filters in use. */
  without: Partial<Record<Facet, number>>
  /** The number of results with all words, if results with some words were added; null otherwise. */
  whole: number | null
  /** False if the query has only stop words or no word. */
  hasWords: boolean
}

const facets: readonly Facet[] = [...filters, 'year']

type Row = {
  strict: number
  relaxed: number
  everything: number
  page: number
  has_words: boolean
  whole: number
  is_widened: boolean
  ids: string[] | null
  counts: { facet: Facet | 'without'; value: string; count: number }[] | null
}

type Options = {
  /** True if results with only some of the words may be added. */
  isWide?: boolean
  most?: number
}

export async function findResultPage(db: Db, search: Search, { isWide = false, most = maxCountedResults }: Options = {}): Promise<Places> {
  const isEmpty = !search.q && !isFiltered(search)
  const relaxed = relaxedFilter(search)
  const limit = sql`${most + 1}::integer`
  const { rows } = await sql<Row>`
    with asked as materialized (${search.q ? sql`select all_terms, some_terms, terms, concepts, pairs from private.parse_search_query(${search.q}, ${isWide})` : sql`select ''::tsquery as all_terms, null::tsquery[] as some_terms, null::tsquery[] as terms, null::tsquery[] as concepts, null::tsquery[] as pairs`}),
    strict as materialized (
      select found.* from asked, private.find_candidates(all_terms, some_terms, terms, concepts, pairs, ${strictFilter(search)}::tsquery, ${search.year}::integer, ${search.sort}, ${limit}) as found
      where ${search.q ? sql`numnode(all_terms) > 0` : sql`true`}
    ),
    relaxed as materialized (${
      relaxed === null
        ? sql`select resource_id, facets, year_from, year_to from strict limit 0`
        : sql`select found.* from asked, private.find_filter_alternatives(all_terms && ${relaxed}::tsquery, ${limit}) as found`
    }),
    others as (select * from relaxed where resource_id not in (select resource_id from strict)),
    judged as materialized (
      select facets, year_from, year_to, ${meets(search)}
      from (select facets, year_from, year_to from strict union all select facets, year_from, year_to from others) as candidates
    ),
    counts as (${isEmpty ? countEverything : countJudged(search)}),
    totals as (
      select count(*) as strict, least(${search.page}::bigint, greatest(1, ceil(least(count(*), ${most}) / ${pageSize}::numeric))) as page from strict
    )
    select strict, page, (select count(*) from relaxed) as relaxed,
      ${isEmpty ? sql`coalesce((select resource_count from facet_values where key = 'all:resources'), 0)` : sql`0`} as everything,
      (select numnode(all_terms) > 0 from asked) as has_words,
      (select count(*) from strict where is_complete) as whole, (select some_terms is not null from asked) as is_widened,
      (select json_agg(counts) from counts) as counts,
      (select json_agg(resource_id) from (
        select resource_id from strict order by ${orders[search.sort]} limit ${pageSize}::bigint offset ((page - 1) * ${pageSize})::bigint
      ) as shown) as ids
    from totals`.execute(db)
  return toPlaces(search, rows[0], most)
}

const orders = {
  relevance: sql`rank desc, last_published_at desc, resource_id`,
  newest: sql`last_published_at desc, resource_id`,
  confirmed: sql`confirmed_at desc nulls last, last_published_at desc, resource_id`,
}

/** The condition of each facet on the found resources; always true for an unused one. */
function meets(search: Search): RawBuilder<unknown> {
  const conditions: Record<Facet, RawBuilder<SqlBool>> = {
    ...(Object.fromEntries(
      filters.map((filter) => [
        filter,
        search[filter].length === 0
          ? sql<SqlBool>`true`
          : sql<SqlBool>`facets && (select coalesce(array_agg(id), '{}') from facet_values where key = any(${search[filter].map((value) => `${filter}:${value}`)}))`,
      ]),
    ) as Record<Filter, RawBuilder<SqlBool>>),
    year: search.year === null ? sql<SqlBool>`true` : sql<SqlBool>`coalesce(${search.year} between year_from and year_to, false)`,
  }
  return sql.join(facets.map((facet) => sql`${conditions[facet]} as ${sql.ref(`meets_${facet}`)}`))
}

const met = (some: readonly Facet[]) =>
  sql.join(
    some.map((facet) => sql.ref(`meets_${facet}`)),
    sql` and `,
  )
const metBut = (facet: Facet) => met(facets.filter((one) => one !== facet))

const facetsInUse = (search: Search): Facet[] =>
  facets.filter((facet) => (facet === 'year' ? search.year !== null : search[facet].length > 0))

/** The filter in use if it is the only one: its other values are counted over the whole catalogue, whose counts are stored. */
function aloneIn(search: Search): Filter | null {
  const [only, ...more] = facetsInUse(search)
  return !search.q && only && only !== 'year' && more.length === 0 ? only : null
}

/** Counts a facet's values among the resources that meet all other facets. */
function countJudged(search: Search): RawBuilder<unknown> {
  const inUse = facetsInUse(search)
  const free = facets.filter((facet) => facet !== 'year' && !inUse.includes(facet))
  const valuesOf = (some: readonly Facet[], condition: RawBuilder<unknown>) => sql`
    select split_part(key, ':', 1) as facet, substr(key, strpos(key, ':') + 1) as value, count from facet_values
    join (select facet_id, count(*) from judged, unnest(facets) as facet_id where ${condition} group by facet_id) as counted on counted.facet_id = id
    where split_part(key, ':', 1) = any(${[...some]}::text[])`
  const used = inUse.filter((facet) => facet !== 'year')
  return sql.join(
    [
      valuesOf(free, met(facets)),
      ...used.map((facet) => (facet === aloneIn(search) ? usesOf([facet]) : valuesOf([facet], metBut(facet)))),
      yearsOf(sql`judged where ${metBut('year')}`),
      ...inUse.map((facet) => sql`select 'without', ${facet}::text, count(*) from judged where ${metBut(facet)}`),
    ],
    sql` union all `,
  )
}

const usesOf = (some: readonly Facet[]) => sql`
  select split_part(key, ':', 1) as facet, substr(key, strpos(key, ':') + 1) as value, resource_count::bigint as count from facet_values
  where resource_count > 0 and split_part(key, ':', 1) = any(${[...some]}::text[])`

/** Year ranges; an open range counts up to the present. Distinct pairs first: there are few, whatever the number of resources. */
const yearsOf = (rows: RawBuilder<unknown>) => sql`
  select 'year', year::text, sum(count)::bigint from (select year_from, year_to, count(*) from ${rows} group by year_from, year_to) as pairs,
    generate_series(year_from, least(year_to, extract(year from now())::integer)) as year group by year`

const countEverything = sql`${usesOf(filters)} union all ${yearsOf(sql`published_search`)}`

function toPlaces(search: Search, row: Row | undefined, most: number): Places {
  const isEmpty = !search.q && !isFiltered(search)
  const strict = row?.strict ?? 0
  const isMore = strict > most
  const shown = Math.min(strict, most)
  const counts = Object.fromEntries(facets.map((facet) => [facet, {}])) as FacetCounts
  const without: Places['without'] = {}
  for (const { facet, value, count } of row?.counts ?? []) {
    if (facet === 'without') without[value as Facet] = count
    else counts[facet][value] = count
  }
  const isCut = (facet: Facet) => isMore || (facet in without && (row?.relaxed ?? 0) > most)
  const bounded = facets.filter((facet) => !isEmpty && isCut(facet) && facet !== aloneIn(search))
  return {
    ids: row?.ids ?? [],
    total: isEmpty ? (row?.everything ?? 0) : shown,
    isMore: isMore && !isEmpty,
    page: row?.page ?? 1,
    pages: Math.max(1, Math.ceil(shown / pageSize)),
    counts,
    bounded,
    without,
    whole: row?.is_widened && row.whole < shown ? row.whole : null,
    hasWords: row?.has_words ?? false,
  }
}
