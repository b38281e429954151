/** Deletes one version of a file for good, with its renditions. The database refuses a file in use (`file_in_use`). */
import { sql } from 'kysely'
import { type Backend, bucket, serverClient } from '#app/backend/backend.server.ts'
import { attempt } from '#app/db/clients.server.ts'
import { isUuid } from '#app/lib/uuid.ts'
import type { Uploader } from './uploader.ts'

export type DeleteResult = { ok: true } | { ok: false; error: string }

/**
 * Deletes the rows first, in one transaction under the person's own rights; then the bytes, which Storage deletes only without a row. If
 * Storage fails, the file is no longer listed, and the nightly check removes its bytes.
 */
export async function deleteFile(
  backend: Pick<Backend, 'supabase' | 'databases'>,
  { claims, accessToken }: Pick<Uploader, 'claims' | 'accessToken'>,
  id: string,
): Promise<DeleteResult> {
  if (!isUuid(id)) return { ok: false, error: 'not_found' }
  const rows = await attempt(() =>
    backend.databases.asUser(claims, async (db) => {
      const family = await db
        .selectFrom('files')
        .select(['id', 'path', sql<boolean>`private.can_edit(resource_id) and private.is_locked(resource_id)`.as('isLocked')])
        .where((eb) => eb.or([eb('id', '=', id), eb('derived_from', '=', id)]))
        .execute()
      const file = family.find((row) => row.id === id)
      if (!file) return null
      const { numDeletedRows } = await db.deleteFrom('files').where('id', '=', id).executeTakeFirstOrThrow()
      // The person may read it, but not delete it.
      if (numDeletedRows === 0n) return { error: file.isLocked ? 'locked_for_review' : 'forbidden', paths: [] }
      return { error: null, paths: family.map(({ path }) => path) }
    }),
  )
  if (!rows.ok) return rows
  if (!rows.value) return { ok: false, error: 'not_found' }
  const { error, paths } = rows.value
  if (error) return { ok: false, error }
  await serverClient(backend.supabase, accessToken)
    .storage.from(bucket)
    .remove(paths)
    .catch(() => null)
  return { ok: true }
}
