/** Full-text search over what is published, with counts for every filter: one round trip for the places, one for the cards. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { type Card, cardColumns } from '#app/features/catalogue/queries.server.ts'
import type { FileLanguage } from '#app/i18n/file-languages.ts'
import type { Language } from '#app/i18n/languages.ts'
import { asked, askedOfPassages, type Breadth, hits, isAskedIn } from './asked.server.ts'
import { markStart, markStop } from './extract.ts'
import { type Filter, filters, type Search } from './schema.ts'

export const pageSize = 20

/** Where in its files the words stand: `place` is the number of a page or, of a `moment`, a second. `extract` carries the marks. */
export type Passage = { kind: 'page' | 'moment'; place: number; language: FileLanguage; file: string; name: string; extract: string }
/** `extract` and `keywords` carry the marks of `extract.ts`; `language` is the language of the extract. */
export type Hit = { card: Card; language: Language; extract: string | null; keywords: string; passage: Passage | null }
export type FacetCounts = Record<Filter, Record<string, number>>

export type SearchResult = {
  hits: Hit[]
  total: number
  /** How many match the words alone, whatever the filters. */
  found: number
  /** The page shown, which is the last one where the address asks for one beyond it. */
  page: number
  pages: number
  counts: FacetCounts
  /** How many there would be without one of the filters; only filters in use. */
  without: Partial<Record<Filter | 'year', number>>
  breadth: Breadth
  /** Whether there was anything to look for: not where all words are among the commonest, or none is a word. */
  hasWords: boolean
}

export async function findResources(db: Db, search: Search, reader: Language): Promise<SearchResult> {
  const strict = await findPlaces(db, search, reader, 'all')
  const wide = search.q && strict.found === 0 ? await findPlaces(db, search, reader, 'any') : null
  const breadth: Breadth = wide && wide.found > 0 ? 'any' : 'all'
  const { places, ...found } = wide && wide.found > 0 ? wide : strict
  return { ...found, breadth, hits: await findHits(db, search.q, reader, breadth, places) }
}

type Place = { id: string; language: Language }
type Row = {
  total: number
  found: number
  has_words: boolean
  places: Place[] | null
  counts: { facet: string; key: string; count: number }[] | null
}

type Condition = Filter | 'year'
const schemes = ['topic', 'population', 'challenge'] as const

/** Each filter as a condition on `candidates`; a filter that is not in use is always met. */
function conditionsOf(search: Search): Record<Condition, RawBuilder<SqlBool>> {
  const when = (filter: Filter, condition: (values: RawBuilder<string[]>) => RawBuilder<SqlBool>, prefix = '') =>
    search[filter].length > 0 ? condition(sql`${search[filter].map((value) => prefix + value)}::text[]`) : sql<SqlBool>`true`
  const filed = (scheme: (typeof schemes)[number]) => when(scheme, (values) => sql<SqlBool>`tags && ${values}`, `${scheme}:`)
  return {
    kind: when('kind', (values) => sql<SqlBool>`kind = any(${values})`),
    country: when('country', (values) => sql<SqlBool>`countries && ${values}`),
    topic: filed('topic'),
    population: filed('population'),
    challenge: filed('challenge'),
    recommendation: when('recommendation', (values) => sql<SqlBool>`recommendations && ${values}`),
    lang: when('lang', (values) => sql<SqlBool>`languages && ${values}`),
    // An experience without a last year goes on; anything else without one is of its first year.
    year:
      search.year === null
        ? sql<SqlBool>`true`
        : sql<SqlBool>`coalesce(${search.year} between year_from and coalesce(year_to, case when kind = 'experience' then 9999 else year_from end), false)`,
  }
}

/**
 * What matches, with everything that is counted gathered in arrays first: the planner cannot know how many texts a question
 * finds, and joins of the lists afterwards would be planned for a handful.
 */
async function findPlaces(db: Db, search: Search, reader: Language, breadth: Breadth) {
  const conditions = conditionsOf(search)
  const names = Object.keys(conditions) as Condition[]
  const all = (some: readonly Condition[]) =>
    sql.join(
      some.map((name) => sql.ref(`meets_${name}`)),
      sql` and `,
    )
  const others = (name: Condition) => all(names.filter((one) => one !== name))
  const inUse = names.filter((name) => (name === 'year' ? search.year !== null : search[name].length > 0))
  const meets = sql.join(names.map((name) => sql`${conditions[name]} as ${sql.ref(`meets_${name}`)}`))
  const counted = (facet: Filter, values: RawBuilder<unknown>) =>
    sql`select ${facet}::text as facet, key::text, count(*) as count from judged cross join unnest(${values}) as key where ${others(facet)} group by key`
  const filed = schemes.map(
    (scheme) => sql`select ${scheme}::text, split_part(tag, ':', 2), count(*) from judged cross join unnest(tags) as tag
      where tag like ${`${scheme}:%`} and ${others(scheme)} group by tag`,
  )
  const without = inUse.map((name) => sql`select 'without', ${name}::text, count(*) from judged where ${others(name)}`)
  const counts = [
    counted('kind', sql`array[kind]`),
    counted('country', sql`countries`),
    counted('lang', sql`languages`),
    counted('recommendation', sql`recommendations`),
  ]
  const order = search.sort === 'relevance' ? sql`rank desc, last_published_at desc, id` : sql`last_published_at desc, id`
  const size = sql`${pageSize}::bigint`
  const { rows } = await sql<Row>`
    with recursive hits as materialized (${hits(search.q, breadth, reader)}),
    upward (id, broader_id, scheme, slug) as (
      select id, broader_id, scheme, slug from concepts
      union select upward.id, concepts.broader_id, concepts.scheme, concepts.slug from upward join concepts on concepts.id = upward.broader_id
    ),
    candidates as materialized (
      select id, kind, countries, languages, year_from, year_to, last_published_at, hits.language, hits.rank,
        array(select distinct scheme || ':' || slug from published_concepts join upward on upward.id = concept_id
          where published_concepts.resource_id = published_resources.id) as tags,
        array(select recommendation_id from published_recommendations where published_recommendations.resource_id = published_resources.id) as recommendations
      from hits join published_resources on published_resources.id = hits.resource_id
    ),
    judged as materialized (select *, ${meets} from candidates),
    matching as (select id, language, rank, last_published_at from judged where ${all(names)}),
    counts as (${sql.join([...counts, ...filed, ...without], sql` union all `)}),
    totals as (select count(*) as total, least(${search.page}::bigint, greatest(1, ceil(count(*)::numeric / ${size}))) as page from matching)
    select total,
      (select count(*) from hits) as found,
      (select bool_or(numnode(query) > 0) from ${asked(search.q, breadth)} as asked) as has_words,
      (select json_agg(counts) from counts) as counts,
      (select json_agg(places) from (
        select id, language from matching order by ${order} limit ${size} offset ((page - 1) * ${size})::bigint
      ) as places) as places
    from totals`.execute(db)
  const row = rows[0]
  const total = row?.total ?? 0
  const pages = Math.max(1, Math.ceil(total / pageSize))
  return {
    places: row?.places ?? [],
    found: row?.found ?? 0,
    hasWords: row?.has_words ?? false,
    total,
    pages,
    page: Math.min(search.page, pages),
    ...sortCounts(row?.counts ?? []),
  }
}

function sortCounts(rows: NonNullable<Row['counts']>) {
  const counts = Object.fromEntries(filters.map((filter) => [filter, {}])) as FacetCounts
  const without: SearchResult['without'] = {}
  for (const { facet, key, count } of rows) {
    if (facet === 'without') without[key as Filter | 'year'] = count
    else counts[facet as Filter][key] = count
  }
  return { counts, without }
}

/** Cards in the order of their places, with the sentences in which the words stand. */
async function findHits(db: Db, q: string, reader: Language, breadth: Breadth, places: Place[]): Promise<Hit[]> {
  if (places.length === 0) return []
  const cards = await db
    .selectFrom('published_resources')
    .select(cardColumns)
    .where(
      'id',
      'in',
      places.map(({ id }) => id),
    )
    .execute()
  const extracts = q ? await findExtracts(db, q, reader, breadth, places) : []
  return places.flatMap(({ id, language }) => {
    const card = cards.find((one) => one.id === id)
    const found = extracts.find((one) => one.id === id)
    return card
      ? [{ card, language, extract: found?.extract ?? null, keywords: found?.keywords ?? '', passage: found?.passage ?? null }]
      : []
  })
}

const headline = `StartSel=${markStart},StopSel=${markStop}`
const fragments = (count: number) => `${headline},MaxFragments=${count},MaxWords=26,MinWords=12,FragmentDelimiter=" … "`

/** Of each place the sentences of its text and, of its files, the passage that says most, in the reader's language if there is one. */
async function findExtracts(db: Db, q: string, reader: Language, breadth: Breadth, places: Place[]) {
  const { rows } = await sql<{ id: string; extract: string | null; keywords: string | null; passage: Passage | null }>`
    select places.id,
      ts_headline(private.search_configuration(asked.language), summary || E'\n' || body, asked.query, ${fragments(2)}) as extract,
      ts_headline(private.search_configuration(asked.language), keywords, asked.query, ${`${headline},HighlightAll=true`}) as keywords,
      to_json(passage) as passage
    from unnest(${places.map(({ id }) => id)}::uuid[], ${places.map(({ language }) => language)}::text[]) as places (id, language)
    left join published_texts on published_texts.resource_id = places.id and published_texts.language = places.language
    left join ${asked(q, breadth)} as asked on asked.language = places.language
    left join lateral (
      select best.kind, best.place, best.language, best.file_id as file, files.name,
        ts_headline(private.search_configuration(best.language), best.text, best.query, ${fragments(1)}) as extract
      from (
        select published_passages.*, asked.query from ${askedOfPassages(q, breadth)} as asked
        join published_passages on published_passages.search @@ asked.query and ${isAskedIn}
        where published_passages.resource_id = places.id
        order by published_passages.language = ${reader} desc, ts_rank(published_passages.search, asked.query, 1) desc, place limit 1
      ) as best join files on files.id = best.file_id
    ) as passage on true`.execute(db)
  return rows
}
