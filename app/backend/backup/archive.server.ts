/**
 * Writes and reads a tar file whose entries are hashed while they are written, and verified before they are used. Nothing is held whole in
 * memory.
 */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, statSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { extract, pack } from 'tar-stream'
import { StartRefusal } from '../env.server.ts'
import { backupFormat, type Entry, entryNames, type Manifest, manifestSchema } from './manifest.ts'

export type ArchiveWriter = {
  add: (name: string, size: number, content: Readable) => Promise<void>
  addText: (name: string, text: string) => Promise<void>
  /** Writes the manifest, and renames the archive to its final name once it is on the disk. */
  close: (about: Omit<Manifest, 'format' | 'entries'>) => Promise<void>
  abandon: () => Promise<void>
}

/** The file is readable by its owner only, because it holds the secrets of the installation. */
export function createArchive(file: string): ArchiveWriter {
  const partial = `${file}.partial`
  const tar = pack()
  const written = pipeline(tar, createWriteStream(partial, { mode: 0o600, flags: 'w' }))
  written.catch(() => {}) // `add` and `close` get the error
  const entries: Entry[] = []
  const add = async (name: string, size: number, content: Readable) => {
    const { through, digest } = hashing()
    const target = tar.entry({ name, size, mode: 0o600 })
    await Promise.race([pipeline(content, through, target), written.then(() => Promise.reject(new Error('The archive was closed early.')))])
    entries.push({ name, size, sha256: digest() })
  }
  const addText = (name: string, text: string) => add(name, Buffer.byteLength(text), Readable.from([Buffer.from(text)]))
  return {
    add,
    addText,
    close: async (about) => {
      const text = JSON.stringify({ format: backupFormat, ...about, entries } satisfies Manifest, null, 1)
      await addText(entryNames.manifest, text)
      await addText(entryNames.manifestHash, sha256(text))
      tar.finalize()
      await written
      const handle = await open(partial, 'r+')
      await handle.sync().finally(() => handle.close())
      await rename(partial, file)
    },
    abandon: async () => {
      tar.destroy()
      await written.catch(() => {})
      await rm(partial, { force: true })
    },
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function hashing() {
  const hash = createHash('sha256')
  const through = new Transform({
    transform: (chunk, _, done) => {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  return { through, digest: () => hash.digest('hex') }
}

export type Progress = (bytes: number, of: number) => void

/**
 * Reads an archive from end to end and returns its manifest. Refuses one that is cut, altered, or of a newer format. Entries that the
 * manifest does not name, or whose name is outside the archive, count as altered.
 */
export async function verifyArchive(file: string, onProgress: Progress = () => {}): Promise<Manifest> {
  const found = new Map<string, Entry>()
  let manifestText = ''
  let manifestHash = ''
  await readEntries(file, onProgress, async (name, content) => {
    const isText = name === entryNames.manifest || name === entryNames.manifestHash
    const hash = createHash('sha256')
    let size = 0
    let text = ''
    for await (const chunk of content) {
      hash.update(chunk as Buffer)
      size += (chunk as Buffer).length
      if (isText) text += (chunk as Buffer).toString('utf8')
    }
    if (name === entryNames.manifest) manifestText = text
    else if (name === entryNames.manifestHash) manifestHash = text
    else if (found.has(name) || !isSafe(name)) throw damaged(file, `the entry ${name} does not belong there`)
    else found.set(name, { name, size, sha256: hash.digest('hex') })
  })
  if (!manifestText || !manifestHash) throw damaged(file, 'its end is missing')
  if (sha256(manifestText) !== manifestHash) throw damaged(file, 'its manifest was altered')
  const manifest = parseManifest(file, manifestText)
  for (const { name, size, sha256: expected } of manifest.entries) {
    const entry = found.get(name)
    if (!entry) throw damaged(file, `${name} is missing`)
    if (entry.size !== size || entry.sha256 !== expected) throw damaged(file, `${name} was altered`)
    found.delete(name)
  }
  for (const name of found.keys()) throw damaged(file, `${name} is not in its manifest`)
  return manifest
}

function parseManifest(file: string, text: string): Manifest {
  const { format } = JSON.parse(text) as { format: number }
  if (format > backupFormat)
    throw new StartRefusal(`${file} was made by a newer Caja (format ${format}; this one reads ${backupFormat}). Restore it with that one.`)
  return manifestSchema.parse(JSON.parse(text))
}

const isSafe = (name: string) =>
  !name.startsWith('/') && !name.includes('\\') && !name.split('/').some((part) => part === '..' || part === '')

const damaged = (file: string, what: string) =>
  new StartRefusal(`The backup ${file} is damaged or cut: ${what}. Nothing was changed. Use another copy of it.`)

/** Calls `visit` for every entry in order; it must read the content to its end. */
export async function readEntries(
  file: string,
  onProgress: Progress,
  visit: (name: string, content: Readable) => Promise<void>,
): Promise<void> {
  const of = statSync(file).size
  let bytes = 0
  const source = createReadStream(file, { highWaterMark: 1024 * 1024 }).on('data', (chunk) => {
    bytes += chunk.length
    onProgress(bytes, of)
  })
  const tar = extract()
  const broken = pipeline(source, tar).catch((error: Error) => {
    throw error instanceof StartRefusal ? error : damaged(file, error.message)
  })
  broken.catch(() => {})
  try {
    for await (const entry of tar) {
      await visit(entry.header.name, entry as unknown as Readable)
      entry.resume()
    }
  } catch (error) {
    source.destroy()
    if (error instanceof StartRefusal) throw error
    await broken
    throw error
  }
  await broken
  await finished(source).catch(() => {})
}
