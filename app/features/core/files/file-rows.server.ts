import { type SqlBool, sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { FileRole, TextState } from './file-roles.ts'

/** A rendition is published with what it was made from. */
const isPublished = sql<boolean>`exists (select from published_files where published_files.file_id in (files.id, files.derived_from))`

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

/** `checksum`: the first eight digits of the SHA-256, enough to tell versions apart. `sentBy` is null where one may not know. */
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

/** A file's row, if the rights this runs under allow reading it; null otherwise. */
export const getFile = async (db: Db, id: string) =>
  (await db.selectFrom('files').select(servedColumns).where('files.id', '=', id).executeTakeFirst()) ?? null

/**
 * The version that an address means, for whoever asks: the one named by `version`, or else the published one, or else the
 * newest they may read. An address that carries the id of a later version (links of before there were versions) means that
 * version while it may be read, and then the published one of the same file.
 */
export const findVersion = async (db: Db, address: string, version: string | null) => {
  const asset = sql<string>`coalesce(private.asset_of(${address}::uuid), ${address}::uuid)`
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

/** Every version of every file of a resource, the newest first: who sent it and when, and whether something uses it now. */
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
