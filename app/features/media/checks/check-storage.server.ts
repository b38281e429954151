/** Compares the rows of `files` with the objects in Storage, reports the differences, and quarantines orphaned objects. */
import type { Backend, ObjectStore } from '#app/backend/backend.server.ts'
import type { Db } from '#app/db/clients.server.ts'
import { type BytesWithoutRow, compareStorage, isAbandoned, type Upload } from './compare-storage.ts'
import { listObjects } from './list-objects.server.ts'
import { type LastCheck, looksNewer } from './looks-newer.ts'
import { type Quarantined, quarantinePath, readQuarantinePath } from './quarantine.ts'

const batch = 100

type Options = { now?: Date; mayMoveAside?: boolean }
type Services = Pick<Backend, 'databases' | 'serviceStorage' | 'disk'>

/**
 * Uses only calls that any Supabase project supports; the disk is checked only with the embedded backend. `now` can be set in tests.
 * `mayMoveAside`: staff have confirmed that the objects are not needed, although Storage looks newer than the database.
 */
export async function checkStorage(backend: Services, { now = new Date(), mayMoveAside = false }: Options = {}): Promise<void> {
  const { service } = backend.databases
  const storage = backend.serviceStorage()
  const last = await readLastCheck(service)
  let found = await collectState(backend, storage, now)
  const putBack = await restoreFromQuarantine(found, storage, backend.disk)
  if (putBack > 0) found = await collectState(backend, storage, now)
  const { rows, objects, aside, uploads } = found

  const { rowsWithoutBytes, bytesWithoutRows } = compareStorage(found, now)
  const isPaused = !mayMoveAside && looksNewer(bytesWithoutRows, last)
  // What is found for the first time is only reported.
  const isConfirmed = ({ reason, path }: BytesWithoutRow) =>
    mayMoveAside || reason === 'partial' || reason === 'abandoned-upload' || last?.reported.has(path)
  const movable = bytesWithoutRows.filter((one) => one.mayGo && isConfirmed(one))
  const moved = isPaused ? new Set<string>() : await quarantine(movable, storage, backend.disk, now)
  const removed = isPaused ? 0 : await deleteExpired(aside, storage, backend.disk, now)
  const abandoned = uploads.filter((upload) => isAbandoned(upload, now)).map(({ id }) => id)
  if (!isPaused && abandoned.length > 0) await service.deleteFrom('uploads').where('id', 'in', abandoned).execute()

  const reported = bytesWithoutRows.map(({ path, size, reason }) => ({ path, size, reason, removed: moved.has(path) }))
  await service
    .insertInto('storage_checks')
    .values({
      files: rows.length,
      objects: objects.length,
      rows_without_bytes: JSON.stringify(rowsWithoutBytes),
      bytes_without_rows: JSON.stringify(reported),
      quarantined: moved.size,
      put_back: putBack,
      looks_newer: isPaused,
      removed,
    })
    .execute()
}

async function readLastCheck(service: Db): Promise<LastCheck | null> {
  const last = await service
    .selectFrom('storage_checks')
    .select(['bytes_without_rows', 'looks_newer'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!last) return null
  const found = last.bytes_without_rows as unknown as { path: string }[]
  return { reported: new Set(found.map(({ path }) => path)), looksNewer: last.looks_newer }
}

async function findUploads(service: Db): Promise<Upload[]> {
  const uploads = await service.selectFrom('uploads').select(['id', 'resource_id', 'updated_at as updatedAt']).execute()
  return uploads.map(({ id, resource_id, updatedAt }) => ({ id, folder: `${resource_id}/${id}`, updatedAt }))
}

/** All rows, objects and files; quarantined ones separately: `aside` as listed by Storage, `asideOnDisk` as found on disk. */
async function collectState({ databases: { service }, disk: place }: Services, storage: ObjectStore, now: Date) {
  const isAside = ({ path }: { path: string }) => readQuarantinePath(path, now) !== null
  const asideOf = (list: { path: string }[]) => list.flatMap(({ path }) => readQuarantinePath(path, now) ?? [])
  // In this order: a row is written after its bytes, so every listed object with a row has that row here.
  const disk = place ? await place.list() : null
  const listed = await listObjects(storage)
  const uploads = await findUploads(service)
  const rows = await service.selectFrom('files').select(['id', 'path', 'size', 'created_at as createdAt']).execute()
  return {
    rows,
    uploads,
    objects: listed.filter((one) => !isAside(one)),
    disk: disk?.filter((one) => !isAside(one)) ?? null,
    aside: asideOf(listed),
    asideOnDisk: asideOf(disk ?? []),
  }
}

/**
 * Restores from quarantine the objects that have a row again, for example after a newer backup of the database was restored. Returns their
 * number.
 */
async function restoreFromQuarantine(
  { rows, objects, disk, aside, asideOnDisk }: Awaited<ReturnType<typeof collectState>>,
  storage: ObjectStore,
  place: Backend['disk'],
): Promise<number> {
  const wanted = new Set(rows.map(({ path }) => path))
  const back = new Set<string>()
  const known = new Set(objects.map(({ path }) => path))
  for (const { path, original } of aside)
    if (wanted.has(original) && !known.has(original) && !(await storage.move(path, original)).error) back.add(original)
  const present = new Set(disk?.map(({ path }) => path))
  for (const { path, original } of asideOnDisk) {
    if (!wanted.has(original) || present.has(original) || back.has(original)) continue
    await place?.move(path, original)
    back.add(original)
  }
  return back.size
}

/** Returns the paths that were moved. An object that Storage cannot move stays in the report, and is retried the next night. */
async function quarantine(bytes: BytesWithoutRow[], storage: ObjectStore, disk: Backend['disk'], now: Date): Promise<Set<string>> {
  const moved = new Set<string>()
  for (const { path, reason } of bytes) {
    if (reason === 'partial') await disk?.remove(path)
    else if (reason === 'unknown-to-storage') await disk?.move(path, quarantinePath(path, now))
    else if ((await storage.move(path, quarantinePath(path, now))).error) continue
    moved.add(path)
  }
  return moved
}

async function deleteExpired(aside: Quarantined[], storage: ObjectStore, disk: Backend['disk'], now: Date): Promise<number> {
  let removed = 0
  const paths = aside.filter(({ isExpired }) => isExpired).map(({ path }) => path)
  for (let start = 0; start < paths.length; start += batch)
    removed += (await storage.remove(paths.slice(start, start + batch))).data?.length ?? 0
  // Files on disk that Storage does not list.
  const left = (await disk?.list())?.filter(({ path }) => readQuarantinePath(path, now)?.isExpired) ?? []
  for (const { path } of left) await disk?.remove(path)
  return removed + left.length
}
