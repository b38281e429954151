import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'

/** How a page begins. `file` is the id of the file. */
export type PageStart = { file: string; place: number; text: string }

/** A page of ours must stay light: characters of a page, and pages of a document. */
export const pageStartLimits = { characters: 300, pages: 30 } as const

/** The beginnings of the pages of these files, in order, as far as the rights this runs under allow reading them. */
export async function findPageStarts(db: Db, files: readonly string[]): Promise<PageStart[]> {
  if (files.length === 0) return []
  return db
    .selectFrom('file_passages')
    .select(['file_id as file', 'place', sql<string>`left(text, ${pageStartLimits.characters})`.as('text')])
    .where('file_id', 'in', files)
    .where('place', '<=', pageStartLimits.pages)
    .orderBy('file_id')
    .orderBy('place')
    .execute()
}
