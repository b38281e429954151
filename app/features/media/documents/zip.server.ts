/** Reads the parts of a zip archive needed to check an office document: its list of entries, and the text of one entry. */
import { text } from 'node:stream/consumers'
import { type Entry, openPromise, type ZipFile } from 'yauzl'

/** Limits of an archive, because readers' computers must be able to open it. `unpacked` is in bytes, as declared and as measured. */
export const zipLimits = { entries: 20_000, unpacked: 1_000_000_000 } as const

export type ZipProblem = 'truncated' | 'unreadable' | 'too_complex'

/** `entries` are without directories. The archive is closed when `work` has ended. */
export async function withZip<T>(file: string, work: (zip: ZipFile, entries: Entry[]) => Promise<T>): Promise<T | ZipProblem> {
  // Names are not used as paths, so that a wrong one is not refused; wrong sizes are.
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: false } as const
  const zip = await openPromise(file, options).catch(problemOf)
  if (typeof zip === 'string') return zip
  try {
    if (zip.entryCount > zipLimits.entries) return 'too_complex'
    const entries: Entry[] = []
    let unpacked = 0
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize
      if (unpacked > zipLimits.unpacked) return 'too_complex'
      if (!entry.fileName.endsWith('/')) entries.push(entry)
    }
    return entries.length > 0 ? await work(zip, entries) : 'unreadable'
  } catch {
    return 'unreadable'
  } finally {
    zip.close()
  }
}

/** The list of entries is at the end of an archive: without it, the end is missing. */
const problemOf = (error: Error): ZipProblem => (/end of central directory record/i.test(error.message) ? 'truncated' : 'unreadable')

/** Null if it is unreadable, or longer than `limit` bytes. */
export async function readZipText(zip: ZipFile, entry: Entry, limit: number): Promise<string | null> {
  if (entry.uncompressedSize > limit) return null
  try {
    return await text(await zip.openReadStreamPromise(entry))
  } catch {
    return null
  }
}
