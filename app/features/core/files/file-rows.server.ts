import { type SqlBool, sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { FileRole, TextState } from './file-roles.ts'

/** A derived file is published with its original. */
const isPublished = sql<boolean>`exists (select from published_files where published_files.file_id in (files.id, files.derived_from))`

/** The columns that a page needs of a file, for any query over `files`. */
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
  isPublished.as('isPublished'),
] as const

const servedColumns = [
  'files.id',
  'files.path',
  'files.name',
  'files.media_type as mediaType',
  'files.size',
  'files.sha256',
  isPublished.as('isPublished'),
] as const

/** `checksum`: the first eight digits of the SHA-256, enough to distinguish versions. `sentBy` is null if the reader may not see it. */
export const historyColumns = [
  'files.id',
  'files.asset_id as assetId',
  'files.name',
  'files.size',
  'files.created_at as createdAt',
  'people.name as sentBy',
  sql<string>`left(files.sha256, 8)`.as('checksum'),
  isPublished.as('isPublished'),
  sql<boolean>`private.is_file_in_use(files.id, files.derived_from, files.resource_id)`.as('isInUse'),
] as const

/** A file's row; null unless row-level security lets the caller read it. */
export const getFile = async (db: Db, id: string) =>
  (await db.selectFrom('files').select(servedColumns).where('files.id', '=', id).executeTakeFirst()) ?? null

/**
 * The version of a file at an address that this reader gets: the one named by `version`, else the published one, else the newest that they
 * may read. An address with the id of a later version (an old link) gives that version while it is readable, and then the published version
 * of the same file.
 */
export const findVersion = async (db: Db, address: string, version: string | null) => {
  const asset = sql<string>`coalesce(private.asset_id_of(${address}::uuid), ${address}::uuid)`
  return (
    (await db
      .selectFrom('files')
      .select(servedColumns)
      .where('files.asset_id', '=', asset)
      .$if(version !== null, (query) => query.where('files.id', '=', version))
      .orderBy(sql<SqlBool>`files.id = ${address}::uuid and files.asset_id <> files.id`, 'desc')
      .orderBy(isPublished, 'desc')
      .orderBy('files.created_at', 'desc')
      .limit(1)
      .executeTakeFirst()) ?? null
  )
}

/** Every version of every file of a resource, the newest first: the sender, the time, and whether it is in use. */
export const findFileHistory = (db: Db, resourceId: string) =>
  db
    .selectFrom('files')
    .leftJoin('people', 'people.id', 'files.owner_id')
    .select(historyColumns)
    .where('files.resource_id', '=', resourceId)
    .where('files.derived_from', 'is', null)
    .orderBy('files.created_at', 'desc')
    .execute()
export type FileVersion = Awaited<ReturnType<typeof findFileHistory>>[number]
