/** Writes a BagIt bag as a folder or as a tar, entry by entry: nothing is held in memory but names and checksums. */
import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, rmSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { PassThrough, Readable, Transform, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { pack } from 'tar-stream'
import { StartRefusal } from '#app/backend/env.server.ts'
import { type BagEntry, declaration, oxumOf, tagFiles, writeInfo, writeManifest } from './bagit.ts'

/** Where the entries go. */
export type BagTarget = {
  write: (name: string, size: number, content: Readable) => Promise<void>
  /** Makes what was written final. */
  end: () => Promise<void>
  abandon: () => Promise<void>
}

export type BagWriter = {
  /** Refuses content of another size. Returns its SHA-256. */
  add: (name: string, size: number, content: Readable) => Promise<string>
  addText: (name: string, text: string) => Promise<void>
  /** Writes the tag files. `info` are the fields of bag-info.txt beside Payload-Oxum. */
  close: (info: readonly (readonly [string, string])[]) => Promise<void>
  abandon: () => Promise<void>
}

export function writeBag(target: BagTarget): BagWriter {
  const payload: BagEntry[] = []
  const put = async (name: string, size: number, content: Readable): Promise<BagEntry> => {
    const hash = createHash('sha256')
    let written = 0
    const counted = new Transform({
      transform: (chunk: Buffer, _, done) => {
        hash.update(chunk)
        written += chunk.length
        done(written > size ? new Error(`${name} has more than ${size} bytes`) : null, chunk)
      },
      flush: (done) => done(written < size ? new Error(`${name} has ${written} of ${size} bytes`) : null),
    })
    // The target may not listen yet when the source fails.
    counted.on('error', () => {})
    const end = (error: Error) => {
      counted.destroy(error)
      throw error
    }
    // Both have ended before the error is thrown: what removes the bag then meets no unfinished writing.
    const ended = await Promise.allSettled([pipeline(content, counted).catch(end), target.write(name, size, counted).catch(end)])
    for (const one of ended) if (one.status === 'rejected') throw one.reason
    return { name, size, sha256: hash.digest('hex') }
  }
  const putText = (name: string, text: string) => put(name, Buffer.byteLength(text), Readable.from([Buffer.from(text)]))
  return {
    add: async (name, size, content) => {
      const entry = await put(name, size, content)
      payload.push(entry)
      return entry.sha256
    },
    addText: async (name, text) => void payload.push(await putText(name, text)),
    close: async (info) => {
      const tags = [
        await putText(tagFiles.declaration, declaration),
        await putText(tagFiles.info, writeInfo([...info, ['Payload-Oxum', oxumOf(payload)]])),
        await putText(tagFiles.manifest, writeManifest(payload)),
      ]
      await putText(tagFiles.tagManifest, writeManifest(tags))
      await target.end()
    },
    abandon: target.abandon,
  }
}

/** Writes beside the folder, and renames at the end. */
export function bagFolder(folder: string): BagTarget {
  if (existsSync(folder)) throw new StartRefusal(`${folder} exists already. Choose another name, or move it away.`)
  const partial = `${folder}.partial`
  // What an interrupted export has left.
  rmSync(partial, { recursive: true, force: true })
  return {
    write: async (name, _size, content) => {
      const file = path.join(partial, name)
      await mkdir(path.dirname(file), { recursive: true })
      const output = createWriteStream(file, { flags: 'wx' })
      const closed = new Promise<void>((resolve) => output.once('close', resolve))
      // A file that is still being opened appears after the error.
      await pipeline(content, output).finally(() => closed)
    },
    end: () => rename(partial, folder),
    abandon: () => rm(partial, { recursive: true, force: true }),
  }
}

/** One folder in a tar, as RFC 8493 asks. The bytes go to `output`. */
export function bagTar(top: string, day: string, output: Writable): BagTarget {
  const tar = pack()
  const written = pipeline(tar, output)
  written.catch(() => {}) // `write` and `end` get the error
  const early = () => written.then(() => Promise.reject(new Error('The archive was closed early.')))
  return {
    write: async (name, size, content) => {
      const entry = tar.entry({ name: `${top}/${name}`, size, mode: 0o644, mtime: new Date(day) })
      await Promise.race([pipeline(content, entry), early()])
    },
    end: async () => {
      tar.finalize()
      await written
    },
    abandon: async () => {
      tar.destroy()
      await written.catch(() => {})
    },
  }
}

/** The same in a file, which gets its name once it is on the disk. */
export function bagTarFile(file: string, top: string, day: string): BagTarget {
  if (existsSync(file)) throw new StartRefusal(`${file} exists already. Choose another name, or move it away.`)
  const partial = `${file}.partial`
  mkdirSync(path.dirname(file), { recursive: true })
  const target = bagTar(top, day, createWriteStream(partial))
  return {
    write: target.write,
    end: async () => {
      await target.end()
      const handle = await open(partial, 'r+')
      await handle.sync().finally(() => handle.close())
      await rename(partial, file)
    },
    abandon: async () => {
      await target.abandon()
      await rm(partial, { force: true })
    },
  }
}

/** The same as a stream. */
export function bagTarStream(top: string, day: string): { target: BagTarget; stream: Readable } {
  const stream = new PassThrough()
  return { target: bagTar(top, day, stream), stream }
}
