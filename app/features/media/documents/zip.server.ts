/** As much of an archive as it takes to judge an office document: its list of contents, and the text of one entry. */
import { text } from 'node:stream/consumers'
import { type Entry, openPromise, type ZipFile } from 'yauzl'

/** What an archive may hold: readers' computers must open it. `unpacked` is in bytes, as the archive claims and as it turns out. */
export const zipLimits = { entries: 20_000, unpacked: 1_000_000_000 } as const

export type ZipProblem = 'truncated' | 'unreadable' | 'too_complex'

/** `entries` come without directories. The archive is closed when `work` has ended. */
export async function withZip<T>(file: string, work: (zip: ZipFile, entries: Entry[]) => Promise<T>): Promise<T | ZipProblem> {
  // Names are not used as paths, so that a wrong one is no reason to refuse; sizes that are not true are.
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

/** The list of contents is at the end of an archive: without it, the end is missing. */
const problemOf = (error: Error): ZipProblem => (/end of central directory record/i.test(error.message) ? 'truncated' : 'unreadable')

/** Null if it cannot be read, or is longer than `limit` bytes. */
export async function readZipText(zip: ZipFile, entry: Entry, limit: number): Promise<string | null> {
  if (entry.uncompressedSize > limit) return null
  try {
    return await text(await zip.openReadStreamPromise(entry))
  } catch {
    return null
  }
}
