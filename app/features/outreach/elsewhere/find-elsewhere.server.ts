/** What other sites publish on a topic or country, for readers. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { type ElsewhereFilters, elsewhereQuery } from './elsewhere-query.ts'

/** `publishedOn` is a year, month or day (ISO 8601), or null if unknown. */
export type ElsewhereItem = {
  id: string
  title: string
  language: string | null
  url: string
  publishedOn: string | null
  description: string
  source: Localized
}

/** Records on a topic's or country's page. */
const most = 4

type About = { topics?: readonly string[]; country?: string | null }

/** The newest records about the country, or about any of the topics; about both if both are given. `total` counts all. */
async function findRecords(db: Db, { topics = [], country }: About, { limit, offset }: { limit: number; offset: number }) {
  const keys = topics.map((slug) => `topic:${slug}`)
  // The same document can be in several sources: its address is shown once.
  const { rows } = await sql<ElsewhereItem & { total: number }>`
    select id, title, language, url, published_on as "publishedOn", description, source, count(*) over ()::int as total from (
      select distinct on (elsewhere_records.url) elsewhere_records.id, title, elsewhere_records.language, elsewhere_records.url, published_on, description, elsewhere_sources.names as source
      from elsewhere_records join elsewhere_sources on elsewhere_sources.id = source_id
      where state = 'shown' and (${keys.length === 0} or matches ?| ${keys}::text[]) and (${country ?? null}::text is null or matches ? ${`country:${country}`})
      order by elsewhere_records.url, published_on desc nulls last, elsewhere_records.id
    ) as found
    order by published_on desc nulls last, id limit ${limit} offset ${offset}`.execute(db)
  return { items: rows.map(({ total: _, ...item }) => item), total: rows[0]?.total ?? 0 }
}

export const findNewestElsewhere = (db: Db, about: About) => findRecords(db, about, { limit: most, offset: 0 })

/** One page of all. A topic counts with its narrower ones, as on its page. */
export async function findElsewherePage(db: Db, filters: ElsewhereFilters) {
  const { topic, country } = filters
  const topics = topic ? await findSlugsUnder(db, topic) : []
  return findRecords(db, { topics, country }, elsewhereQuery.window(filters))
}

/** Slugs of a topic and all narrower ones; the given slug alone if there is no such topic. */
export async function findSlugsUnder(db: Db, slug: string): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    with recursive under (id, slug) as (
      select id, slug from concepts where scheme = 'topic' and slug = ${slug}
      union select concepts.id, concepts.slug from under join concepts on concepts.broader_id = under.id
    ) select slug from under order by slug`.execute(db)
  return rows.length > 0 ? rows.map((row) => row.slug) : [slug]
}
