/** Counts searches without results, without any data about the person. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { toAnonymousQuery } from './anonymous-query.ts'

/** Adds one to the count of a query without results. Queries that may identify a person are not counted. */
export async function countEmptySearch(db: Db, q: string, language: Language): Promise<void> {
  const query = toAnonymousQuery(q)
  if (query) await sql`select private.count_search_miss(${query}, ${language})`.execute(db)
}

export type EmptySearch = { query: string; language: Language; count: number; lastDay: string }

/** The most frequent queries without results of the last 90 days. Queries made only once are left out. */
export async function findEmptySearches(db: Db, limit = 30): Promise<EmptySearch[]> {
  const { rows } = await sql<EmptySearch>`
    select query, language, sum(count)::int as count, max(day) as "lastDay" from search_misses
    where day > current_date - 90 group by query, language having sum(count) > 1
    order by sum(count) desc, max(day) desc, query limit ${limit}`.execute(db)
  return rows
}
