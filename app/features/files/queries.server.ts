import type { Db } from '#app/db/clients.server.ts'

/** A file's row, if the rights this runs under allow reading it; null otherwise. */
export const getFile = async (db: Db, id: string) =>
  (await db
    .selectFrom('files')
    .select(['id', 'path', 'name', 'media_type as mediaType', 'size', 'sha256'])
    .where('id', '=', id)
    .executeTakeFirst()) ?? null
