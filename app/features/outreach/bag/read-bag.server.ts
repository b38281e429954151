/** Reads a bag in a folder or a tar: checks every name and checksum before anything of it is used. */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { lstat, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extract } from 'tar-stream'
import { type BagEntry, BagProblem, checkDeclaration, isSafeName, readManifest, readOxum, tagFiles } from './bagit.ts'

export type Progress = (bytes: number, of: number) => void

export type Bag = {
  /** The payload: every file below `data/`, by name. */
  entries: ReadonlyMap<string, BagEntry>
  /** An entry that is not below the folder of large files. */
  open: (name: string) => Readable
  /** Calls `visit` for each file below the folder of large files. It must read the content to its end. */
  eachLarge: (visit: (name: string, content: Readable) => Promise<void>) => Promise<void>
  close: () => Promise<void>
}

/** Tag files are held in memory: a manifest of a million files has 120 MB. */
const maxTagFile = 200_000_000

const isTag = (name: string) => Object.values(tagFiles).some((tag) => tag === name)

/** `largeFolder` is the part of the payload that is read as a stream; the rest of a tar is unpacked to a temporary folder. */
export async function openBag(place: string, largeFolder: string, onProgress: Progress = () => {}): Promise<Bag> {
  const found = await lstat(place).catch(() => null)
  if (!found) throw new BagProblem(`There is no ${place}.`)
  if (found.isDirectory()) return openFolder(place, largeFolder, onProgress)
  if (found.isFile() && !/\.(zip|t?gz|7z|bz2|xz|zst)$/i.test(place)) return openTar(place, found.size, largeFolder, onProgress)
  throw new BagProblem(`${place} is neither a folder nor a .tar. Unpack it first.`)
}

async function openFolder(folder: string, largeFolder: string, onProgress: Progress): Promise<Bag> {
  const sizes = await listFolder(folder)
  const of = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const tags = new Map<string, Buffer>()
  const hashed = new Map<string, BagEntry>()
  let done = 0
  const openEntry = (name: string) => createReadStream(path.join(folder, name), { highWaterMark: 1024 * 1024 })
  for (const name of [...sizes.keys()].sort()) {
    const entry = await readEntry(name, openEntry(name), tags, (bytes) => {
      done += bytes
      onProgress(done, of)
    })
    hashed.set(name, entry)
  }
  const entries = checkBag(hashed, tags)
  return {
    entries,
    open: openEntry,
    eachLarge: async (visit) => {
      for (const name of entries.keys()) if (name.startsWith(largeFolder)) await visit(name, openEntry(name))
    },
    close: async () => {},
  }
}

/** Sizes by name. Refuses what is neither a file nor a folder. */
async function listFolder(folder: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  const visit = async (below: string) => {
    for (const entry of await readdir(path.join(folder, below), { withFileTypes: true })) {
      const name = below ? `${below}/${entry.name}` : entry.name
      checkName(name)
      if (entry.isDirectory()) await visit(name)
      else if (entry.isFile()) sizes.set(name, (await lstat(path.join(folder, name))).size)
      else throw new BagProblem(`${name} is a link or a device, not a file.`)
    }
  }
  await visit('')
  return sizes
}

function checkName(name: string) {
  if (!isSafeName(name)) throw new BagProblem(`${JSON.stringify(name.slice(0, 200))} is not a place inside the bag.`)
  const [first] = name.split('/')
  if (first !== 'data' && !isTag(name)) throw new BagProblem(`${name} does not belong in the bag. Remove it.`)
}

async function readEntry(
  name: string,
  content: Readable,
  tags: Map<string, Buffer>,
  onBytes: (bytes: number) => void = () => {},
): Promise<BagEntry> {
  const hash = createHash('sha256')
  const pieces: Buffer[] = []
  let size = 0
  for await (const chunk of content as AsyncIterable<Buffer>) {
    hash.update(chunk)
    size += chunk.length
    onBytes(chunk.length)
    if (!isTag(name)) continue
    if (size > maxTagFile) throw new BagProblem(`${name} is too large.`)
    pieces.push(chunk)
  }
  if (isTag(name)) tags.set(name, Buffer.concat(pieces))
  return { name, size, sha256: hash.digest('hex') }
}

/** Compares what is there with what the manifests name. Returns the payload. */
function checkBag(found: ReadonlyMap<string, BagEntry>, tags: ReadonlyMap<string, Buffer>): Map<string, BagEntry> {
  const text = (name: string) => {
    const bytes = tags.get(name)
    if (!bytes) throw new BagProblem(`${name} is missing: this is not a complete bag.`)
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    } catch {
      throw new BagProblem(`${name} is not UTF-8.`)
    }
  }
  checkDeclaration(text(tagFiles.declaration))
  const promisedTags = readManifest(text(tagFiles.tagManifest), tagFiles.tagManifest)
  for (const name of [tagFiles.declaration, tagFiles.info, tagFiles.manifest])
    if (!promisedTags.has(name)) throw new BagProblem(`${tagFiles.tagManifest} does not name ${name}.`)
  compare(promisedTags, found, tagFiles.tagManifest)
  const payload = new Map([...found].filter(([name]) => !isTag(name)))
  const oxum = readOxum(text(tagFiles.info))
  const promised = readManifest(text(tagFiles.manifest), tagFiles.manifest)
  compare(promised, payload, tagFiles.manifest)
  for (const name of payload.keys()) if (!promised.has(name)) throw new BagProblem(`${name} is not in ${tagFiles.manifest}.`)
  const bytes = [...payload.values()].reduce((sum, { size }) => sum + size, 0)
  if (oxum && (oxum.bytes !== bytes || oxum.count !== payload.size))
    throw new BagProblem(`bag-info.txt promises ${oxum.count} files with ${oxum.bytes} bytes; there are ${payload.size} with ${bytes}.`)
  return payload
}

function compare(promised: ReadonlyMap<string, string>, found: ReadonlyMap<string, BagEntry>, manifest: string) {
  for (const [name, sha256] of promised) {
    const entry = found.get(name)
    if (!entry) throw new BagProblem(`${name} is missing: ${manifest} names it.`)
    if (entry.sha256 !== sha256) throw new BagProblem(`${name} was changed: its SHA-256 is not the one in ${manifest}.`)
  }
}

async function openTar(file: string, of: number, largeFolder: string, onProgress: Progress): Promise<Bag> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'caja-import-'))
  const close = () => rm(scratch, { recursive: true, force: true })
  try {
    const tags = new Map<string, Buffer>()
    const hashed = new Map<string, BagEntry>()
    await eachTarEntry(
      file,
      (bytes) => onProgress(bytes, of),
      async (name, content) => {
        if (hashed.has(name)) throw new BagProblem(`${name} is twice in the archive.`)
        if (isTag(name) || name.startsWith(largeFolder)) return void hashed.set(name, await readEntry(name, content, tags))
        const target = path.join(scratch, name)
        try {
          await mkdir(path.dirname(target), { recursive: true })
          await pipeline(content, createWriteStream(target, { flags: 'wx' }))
        } catch (error) {
          // A file and a folder of one name, or names that differ in what this system does not tell apart.
          if (/^(EEXIST|ENOTDIR|EISDIR)$/.test((error as NodeJS.ErrnoException).code ?? ''))
            throw new BagProblem(`${name} is twice in the archive.`)
          throw error
        }
        hashed.set(name, await readEntry(name, createReadStream(target), tags))
      },
    )
    const entries = checkBag(hashed, tags)
    return {
      entries,
      open: (name) => createReadStream(path.join(scratch, name), { highWaterMark: 1024 * 1024 }),
      eachLarge: (visit) =>
        eachTarEntry(
          file,
          () => {},
          async (name, content) => {
            if (name.startsWith(largeFolder)) await visit(name, content)
          },
        ),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** The names are those inside the one folder of the archive. */
async function eachTarEntry(
  file: string,
  onBytes: (bytes: number) => void,
  visit: (name: string, content: Readable) => Promise<void>,
): Promise<void> {
  let bytes = 0
  const source = createReadStream(file, { highWaterMark: 1024 * 1024 }).on('data', (chunk) => {
    bytes += chunk.length
    onBytes(bytes)
  })
  const tar = extract()
  const cut = (cause: unknown) =>
    cause instanceof BagProblem ? cause : new BagProblem(`${file} is not a whole tar: ${cause instanceof Error ? cause.message : cause}.`)
  const read = pipeline(source, tar)
  read.catch(() => {})
  let top: string | null = null
  let problem: unknown = null
  try {
    for await (const entry of tar) {
      const { name, type } = entry.header
      if (type === 'directory') {
        entry.resume()
        continue
      }
      const [folder = '', ...rest] = name.split('/')
      if (type !== 'file') throw new BagProblem(`${name} is a link or a device, not a file.`)
      if (rest.length === 0 || (top !== null && top !== folder)) throw new BagProblem(`The archive has ${name} beside its folder.`)
      top = folder
      checkName(rest.join('/'))
      try {
        await visit(rest.join('/'), entry as unknown as Readable)
      } catch (error) {
        problem = error
        throw error
      }
      entry.resume()
    }
  } catch (error) {
    source.destroy()
    await read.catch(() => {})
    throw error === problem && error instanceof Error && !isTarError(error) ? error : cut(error)
  }
  await read.catch((error: unknown) => Promise.reject(cut(error)))
  if (top === null) throw new BagProblem(`${file} has no bag.`)
}

/** What tar-stream and a cut file throw into a reader. */
const isTarError = ({ message }: Error) => /Unexpected end of data|Invalid tar header|Premature close|aborted/i.test(message)
