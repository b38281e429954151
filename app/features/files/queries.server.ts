import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { FileRole, TextState } from './file-roles.ts'

/** What a page needs to know of a file, for any query over `files`. */
export const fileColumns = [
  'files.id',
  'files.asset_id as assetId',
  'files.name',
  'files.media_type as mediaType',
  'files.size',
  'files.derived_from as derivedFrom',
  'files.width',
  'files.height',
  'files.pages',
  sql<FileRole>`files.role`.as('role'),
  sql<TextState | null>`files.text_state`.as('textState'),
] as const

/** A file's row, if the rights this runs under allow reading it; null otherwise. */
export const getFile = async (db: Db, id: string) =>
  (await db
    .selectFrom('files')
    .select(['id', 'path', 'name', 'media_type as mediaType', 'size', 'sha256'])
    .where('id', '=', id)
    .executeTakeFirst()) ?? null
