import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { ByteReason, RowWithoutBytes } from './compare-storage.ts'

/** The newest report, with the first findings of each kind; null before the first check. */
export const getLastCheck = async (db: Db) =>
  (await db
    .selectFrom('storage_checks')
    .select([
      'checked_at as checkedAt',
      'files',
      'objects',
      'removed',
      'quarantined',
      'put_back as putBack',
      'looks_newer as looksNewer',
      sql<number>`jsonb_array_length(rows_without_bytes)`.as('missing'),
      sql<number>`jsonb_array_length(bytes_without_rows)`.as('unknown'),
      sql<RowWithoutBytes[]>`jsonb_path_query_array(rows_without_bytes, '$[0 to 19]')`.as('firstMissing'),
      sql<
        { path: string; size: number | null; reason: ByteReason; removed: boolean }[]
      >`jsonb_path_query_array(bytes_without_rows, '$[0 to 19]')`.as('firstUnknown'),
    ])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null
export type StorageReport = NonNullable<Awaited<ReturnType<typeof getLastCheck>>>
