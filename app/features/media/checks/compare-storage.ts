/** Compares the rows of `files`, Storage and, if there is one, the disk below it. Sizes in bytes. */

export type FileRow = { id: string; path: string; size: number; createdAt: Date }
/** `size` is null if Storage does not report it. */
export type StoredObject = { path: string; size: number | null; createdAt: Date }
export type DiskFile = { path: string; size: number; modifiedAt: Date }
/** An unfinished upload, in parts that are named `{folder}/{offset}-{attempt}`. */
export type Upload = { id: string; folder: string; updatedAt: Date }

export type RowWithoutBytes = { file: string; path: string; problem: 'missing' | 'wrong-size'; expected: number; found: number | null }
export type ByteReason = 'orphan' | 'abandoned-upload' | 'unknown-to-storage' | 'partial'
export type BytesWithoutRow = { path: string; size: number | null; reason: ByteReason; mayGo: boolean }

type Found = { rows: FileRow[]; objects: StoredObject[]; disk: DiskFile[] | null; uploads: Upload[] }

const hour = 3_600_000
/** Bytes are stored before their row, and a job may be slow: younger bytes may still get a row. */
const orphanAge = 24 * hour
/** An upload without progress for this long is abandoned. */
const uploadAge = 48 * hour

export const isAbandoned = ({ updatedAt }: Pick<Upload, 'updatedAt'>, now: Date): boolean => now.getTime() - updatedAt.getTime() > uploadAge

/** `now` is when the check began: later rows are ignored, because their bytes were not listed. */
export function compareStorage({ rows, objects, disk, uploads }: Found, now: Date) {
  const stored = new Map(objects.map((object) => [object.path, object]))
  const onDisk = disk && new Map(disk.map((file) => [file.path, file]))
  const known = new Set(rows.map(({ path }) => path))
  const byFolder = new Map(uploads.map((upload) => [upload.folder, upload]))
  const isOld = (since: Date) => now.getTime() - since.getTime() > orphanAge

  const rowsWithoutBytes = rows.flatMap(({ id, path, size, createdAt }): RowWithoutBytes[] => {
    if (createdAt > now) return []
    const object = stored.get(path)
    const file = onDisk ? onDisk.get(path) : object
    if (!object || !file) return [{ file: id, path, problem: 'missing', expected: size, found: null }]
    const wrong = [object.size, file.size].find((found) => found !== null && found !== size)
    return wrong === undefined ? [] : [{ file: id, path, problem: 'wrong-size', expected: size, found: wrong }]
  })

  const bytesWithoutRows = objects.flatMap(({ path, size, createdAt }): BytesWithoutRow[] => {
    if (known.has(path)) return []
    const upload = byFolder.get(path.slice(0, path.lastIndexOf('/')))
    if (upload && !isAbandoned(upload, now)) return []
    return [{ path, size, reason: upload ? 'abandoned-upload' : 'orphan', mayGo: upload !== undefined || isOld(createdAt) }]
  })
  const strays = (disk ?? []).flatMap(({ path, size, modifiedAt }): BytesWithoutRow[] => {
    if (stored.has(path)) return []
    const mayGo = isOld(modifiedAt)
    // The name of a file that is being written, or was left unfinished.
    if (path.endsWith('.partial')) return mayGo ? [{ path, size, reason: 'partial', mayGo }] : []
    return [{ path, size, reason: 'unknown-to-storage', mayGo: mayGo && !known.has(path) }]
  })
  return { rowsWithoutBytes, bytesWithoutRows: [...bytesWithoutRows, ...strays] }
}
