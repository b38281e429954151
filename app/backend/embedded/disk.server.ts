/** The files that the embedded Storage has written to disk, for the check that compares them with the database. */
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'

export type Disk = {
  /** Paths are object paths, with forward slashes; sizes in bytes. */
  list: () => Promise<{ path: string; size: number; modifiedAt: Date }[]>
  remove: (objectPath: string) => Promise<void>
  move: (from: string, to: string) => Promise<void>
}

export const createDisk = (folder: string): Disk => ({
  list: async () => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
    const files = entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const file = path.join(entry.parentPath, entry.name)
        // Deleted since it was listed.
        const found = await stat(file).catch(() => null)
        return found && { path: path.relative(folder, file).split(path.sep).join('/'), size: found.size, modifiedAt: found.mtime }
      })
    return (await Promise.all(files)).filter((file) => file !== null)
  },
  remove: (objectPath) => rm(locate(folder, objectPath), { force: true }),
  move: async (from, to) => {
    await mkdir(path.dirname(locate(folder, to)), { recursive: true })
    await rename(locate(folder, from), locate(folder, to))
  },
})

function locate(folder: string, objectPath: string): string {
  const file = path.resolve(folder, objectPath)
  if (!file.startsWith(path.resolve(folder) + path.sep)) throw new Error('An object name leaves its bucket.')
  return file
}
