/** Hard links the files of Storage, so that a file deleted during the backup can still be copied. */
import { constants } from 'node:fs'
import { copyFile, link, mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { StoredName } from './dump-database.server.ts'

export type LinkedFiles = {
  /** Links the files added since. */
  linkAll: () => Promise<void>
  /** Links the objects that are not linked yet, and returns those without bytes of the size in the database. */
  findMissing: (objects: StoredName[]) => Promise<StoredName[]>
  fileOf: (object: StoredName) => string
  remove: () => Promise<void>
}

const prefix = 'backup-in-progress-'

/** `folder` is the data folder: hard links only work within one file system. */
export async function linkFiles(folder: string): Promise<LinkedFiles> {
  const storage = path.join(folder, 'storage')
  for (const name of await readdir(folder)) if (name.startsWith(prefix)) await rm(path.join(folder, name), { recursive: true, force: true })
  const links = path.join(folder, `${prefix}${process.pid}`)
  await mkdir(links, { mode: 0o700 })

  const linkOne = async (name: string) => {
    const target = path.join(links, name)
    await mkdir(path.dirname(target), { recursive: true })
    try {
      await link(path.join(storage, name), target)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EEXIST' || code === 'ENOENT') return
      // The file system has no hard links: copy.
      await copyFile(path.join(storage, name), target, constants.COPYFILE_FICLONE)
    }
  }
  const nameOf = ({ bucket, name }: StoredName) => path.join(bucket, name)
  const fileOf = (object: StoredName) => path.join(links, nameOf(object))
  const isWhole = async (object: StoredName) => {
    const found = await stat(fileOf(object)).catch(() => null)
    return found !== null && (object.size === null || found.size === object.size)
  }

  return {
    fileOf,
    linkAll: async () => {
      const entries = await readdir(storage, { recursive: true, withFileTypes: true }).catch(() => [])
      for (const entry of entries)
        if (entry.isFile() && !entry.name.endsWith('.partial'))
          await linkOne(path.relative(storage, path.join(entry.parentPath, entry.name)))
    },
    findMissing: async (objects) => {
      const missing: StoredName[] = []
      for (const object of objects) {
        if (await isWhole(object)) continue
        // New, or written again since it was linked.
        await rm(fileOf(object), { force: true })
        await linkOne(nameOf(object))
        if (!(await isWhole(object))) missing.push(object)
      }
      return missing
    },
    remove: () => rm(links, { recursive: true, force: true }),
  }
}
