/** Do the rows of `files` and the bytes in Storage still fit together? Reports what does not, and clears away what nobody will miss. */
import type { Backend, ObjectStore } from '#app/backend/backend.server.ts'
import type { Db } from '#app/db/clients.server.ts'
import { type BytesWithoutRow, compare, isAbandoned, type Upload } from './compare.ts'
import { listObjects } from './list-objects.server.ts'

const batch = 100

/** Only calls that any Supabase project answers; what looks at the disk is the embedded backend's. `now` is another day in tests. */
export async function checkStorage(backend: Pick<Backend, 'databases' | 'serviceStorage' | 'disk'>, now = new Date()): Promise<void> {
  const { service } = backend.databases
  const storage = backend.serviceStorage()
  // In this order: a row is written after its bytes, so that whatever is listed and has a row finds it.
  const disk = backend.disk ? await backend.disk.list() : null
  const objects = await listObjects(storage)
  const uploads = await findUploads(service)
  const rows = await service.selectFrom('files').select(['id', 'path', 'size', 'created_at as createdAt']).execute()

  const { rowsWithoutBytes, bytesWithoutRows } = compare({ rows, objects, disk, uploads }, now)
  const gone = await clearAway(
    bytesWithoutRows.filter(({ mayGo }) => mayGo),
    storage,
    backend.disk,
  )
  const abandoned = uploads.filter((upload) => isAbandoned(upload, now)).map(({ id }) => id)
  if (abandoned.length > 0) await service.deleteFrom('uploads').where('id', 'in', abandoned).execute()

  const reported = bytesWithoutRows.map(({ path, size, reason }) => ({ path, size, reason, removed: gone.has(path) }))
  await service
    .insertInto('storage_checks')
    .values({
      files: rows.length,
      objects: objects.length,
      rows_without_bytes: JSON.stringify(rowsWithoutBytes),
      bytes_without_rows: JSON.stringify(reported),
      removed: gone.size,
    })
    .execute()
}

async function findUploads(service: Db): Promise<Upload[]> {
  const uploads = await service.selectFrom('uploads').select(['id', 'resource_id', 'updated_at as updatedAt']).execute()
  return uploads.map(({ id, resource_id, updatedAt }) => ({ id, folder: `${resource_id}/${id}`, updatedAt }))
}

/** The paths that are gone. What Storage does not let go of stays in the report, and is tried again the next night. */
async function clearAway(bytes: BytesWithoutRow[], storage: ObjectStore, disk: Backend['disk']): Promise<Set<string>> {
  const gone = new Set<string>()
  const isStored = ({ reason }: BytesWithoutRow) => reason === 'orphan' || reason === 'abandoned-upload'
  const objects = bytes.filter(isStored).map(({ path }) => path)
  for (let start = 0; start < objects.length; start += batch) {
    const { data } = await storage.remove(objects.slice(start, start + batch))
    for (const { name } of data ?? []) gone.add(name)
  }
  for (const { path } of bytes.filter((one) => !isStored(one))) {
    await disk?.remove(path)
    gone.add(path)
  }
  return gone
}
