import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import type { Backend } from '#app/backend/backend.server.ts'

/** Writes an object to a temporary file while `work` runs, so that large documents are never whole in memory. */
export async function withTemporaryCopy<T>(
  { openObject }: Pick<Backend, 'openObject'>,
  objectPath: string,
  work: (file: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'caja-document-'))
  const file = path.join(folder, 'document')
  try {
    const opened = await openObject(objectPath, undefined, true)
    if (!('stream' in opened)) throw new Error(`Storage gave an address in place of the bytes of ${objectPath}`)
    await pipeline(Readable.fromWeb(opened.stream as NodeReadableStream), createWriteStream(file))
    return await work(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
