import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'

/** Of the offered questions, those whose words all match some resource, so that no link leads to an empty result. */
export async function findQueriesWithResults(db: Db, questions: readonly string[], limit: number): Promise<string[]> {
  const answered: string[] = []
  for (const question of questions) {
    if (answered.length === limit) break
    const { rows } = await sql<{ found: boolean }>`select exists (
      select from published_search, private.parse_search_query(${question}, false) where search @@ all_terms
    ) as found`.execute(db)
    if (rows[0]?.found) answered.push(question)
  }
  return answered
}
