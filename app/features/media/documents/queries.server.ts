import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'

/** The beginning of a page. `file` is the id of the file. */
export type PageStart = { file: string; place: number; text: string }

/** Limits that keep our page small: characters per page, and pages per document. */
export const pageStartLimits = { characters: 300, pages: 30 } as const

export const pageStartColumns = [
  'file_passages.file_id as file',
  'file_passages.place',
  sql<string>`left(file_passages.text, ${sql.lit(pageStartLimits.characters)})`.as('text'),
] as const

/** The beginnings of the pages of these files, in order; row-level security decides which the caller may read. */
export async function findPageStarts(db: Db, files: readonly string[]): Promise<PageStart[]> {
  if (files.length === 0) return []
  return db
    .selectFrom('file_passages')
    .select(pageStartColumns)
    .where('file_id', 'in', files)
    .where('place', '<=', pageStartLimits.pages)
    .orderBy('file_id')
    .orderBy('place')
    .execute()
}
