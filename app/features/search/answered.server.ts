import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { asked } from './asked.server.ts'

/** Those questions, of the ones offered, that find something with all their words: nobody should be invited to an empty page. */
export async function findAnswered(db: Db, questions: readonly string[], limit: number): Promise<string[]> {
  const answered: string[] = []
  for (const question of questions) {
    if (answered.length === limit) break
    const { rows } = await sql<{ found: boolean }>`select exists (
      select from ${asked(question, 'all')} as asked join published_texts on published_texts.language = asked.language and search @@ query
    ) as found`.execute(db)
    if (rows[0]?.found) answered.push(question)
  }
  return answered
}
