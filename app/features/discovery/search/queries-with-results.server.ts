import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'

/** Of the offered questions, the first `limit` whose words all match some resource, so that no link leads to an empty result. */
export async function findQueriesWithResults(db: Db, questions: readonly string[], limit: number): Promise<string[]> {
  // "offset 0" keeps the order inside, so that questions after the last wanted one are not searched.
  const { rows } = await sql<{ question: string }>`
    select question from (
      select question, place from unnest(${[...questions]}::text[]) with ordinality as given (question, place) order by place offset 0
    ) as offered
    where exists (select from published_search, private.parse_search_query(question, false) where search @@ all_terms)
    order by place limit ${limit}`.execute(db)
  return rows.map(({ question }) => question)
}
