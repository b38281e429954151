/** Searches that found nothing, counted without a trace of who asked. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { toCountable } from './countable.ts'

/** Counts once more that these words found nothing. Words that may name a person are not counted. */
export async function countMiss(db: Db, q: string, language: Language): Promise<void> {
  const query = toCountable(q)
  if (query) await sql`select private.count_search_miss(${query}, ${language})`.execute(db)
}

export type Miss = { query: string; language: Language; count: number; lastDay: string }

/** What was asked in vain most often in the last 90 days. A question asked only once says little about what is missing. */
export async function findMisses(db: Db, limit = 30): Promise<Miss[]> {
  const { rows } = await sql<Miss>`
    select query, language, sum(count)::int as count, max(day) as "lastDay" from search_misses
    where day > current_date - 90 group by query, language having sum(count) > 1
    order by sum(count) desc, max(day) desc, query limit ${limit}`.execute(db)
  return rows
}
