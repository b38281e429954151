import { sql } from 'kysely'
import type { Tx } from '#app/db/clients.server.ts'
import { passagesOfCues } from './passages.ts'

/** Runs only in the transaction that adds the file: afterwards the policies refuse any change of a file's passages. */
export async function recordPassages(db: Tx, file: string, cues: Parameters<typeof passagesOfCues>[0]): Promise<void> {
  if (cues.length === 0) return
  await sql`
    insert into file_passages (file_id, place, text)
    select ${file}::uuid, place, text from jsonb_to_recordset(${JSON.stringify(passagesOfCues(cues))}::jsonb) as passage (place integer, text text)`.execute(
    db,
  )
}
