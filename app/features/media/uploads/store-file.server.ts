/**
 * Stores a stream as a file of a resource: detects its type, counts, hashes and writes it to Storage as it passes, never whole in memory.
 */
import { createHash } from 'node:crypto'
import { PassThrough, Readable, type Transform } from 'node:stream'
import { fileTypeFromBuffer } from 'file-type'
import { type Backend, bucket, serverClient } from '#app/backend/backend.server.ts'
import { type CaptionProblem, type Cue, parseCaptions } from '#app/features/media/captions/captions.ts'
import { recordPassages } from '#app/features/media/captions/record-passages.server.ts'
import { isPdf, mayBeDocument } from '#app/features/media/documents/inspect-document.server.ts'
import { cleanName } from '#app/features/media/storage/clean-name.ts'
import { acceptedTypes, documentTypeOf, extensionsOf, type FileKind } from '#app/features/media/storage/media-types.ts'
import type { Uploader } from '#app/features/media/storage/uploader.ts'
import { decodeText } from '#app/lib/decode-text.ts'
import { isOutOfSpace } from '#app/lib/out-of-space.ts'
import { toWebStream } from '#app/lib/web-stream.ts'
import { type FileProblem, inspectFile } from './inspect-file.server.ts'

/** `asset` is the asset of the file that this one replaces: it becomes the newest version. */
/** `id` is the id of the file, for a client that may retry: the remains of an earlier attempt are replaced. */
type Input = { resourceId: string; kind: FileKind; name: string; stream: Readable; asset?: string; id?: string }

/** `pages` of a document; `seconds` is the running time of a video. */
export type StoredFile = {
  id: string
  name: string
  mediaType: string
  size: number
  pages: number | null
  transcriptCues: number
  seconds: number | null
}
export type StoreResult =
  | { ok: true; file: StoredFile }
  | {
      ok: false
      error: 'empty' | 'too_large' | 'wrong_type' | 'captions' | 'forbidden' | 'storage' | 'no_space' | FileProblem
      problems?: CaptionProblem[]
      detected?: string | null
    }

const captionTypes = ['text/vtt', 'application/x-subrip']

/** Captions are text in any encoding: a file with the signature of another type is refused; the rest is parsed line by line. */
function detectedType(kind: FileKind, sniffed: string | null, head: Uint8Array): string | null {
  if (kind === 'captions') return sniffed === null || captionTypes.includes(sniffed) ? 'text/vtt' : sniffed
  return kind === 'document' && isPdf(head, sniffed) ? 'application/pdf' : sniffed
}

/** The bytes that file-type needs. */
const sniffLength = 4_100

export async function storeFile(
  backend: Pick<Backend, 'supabase' | 'databases' | 'openObject'>,
  uploader: Uploader,
  { resourceId, kind, name, stream, asset, id = crypto.randomUUID() }: Input,
): Promise<StoreResult> {
  const { head, rest } = await peek(stream)
  if (head.length === 0) return { ok: false, error: 'empty' }
  const { mediaTypes, maxSize } = acceptedTypes[kind]
  const sniffed = (await fileTypeFromBuffer(head))?.mime ?? null
  const detected = detectedType(kind, sniffed, head)
  if (!detected || !(kind === 'document' ? mayBeDocument(detected) : mediaTypes.includes(detected))) {
    discardStream(rest)
    return { ok: false, error: 'wrong_type', detected }
  }
  const body = kind === 'captions' ? await readCaptions(rest, maxSize) : { ok: true as const, stream: rest, cues: [] as Cue[] }
  if (!body.ok) {
    discardStream(rest)
    return body
  }

  const path = `${resourceId}/${id}`
  const storage = serverClient(backend.supabase, uploader.accessToken).storage.from(bucket)
  await storage.remove([path])
  const meter = measure(maxSize)
  const source = body.stream.on('error', (error) => meter.stream.destroy(error)).pipe(meter.stream)
  const { error } = await storage.upload(path, toWebStream(source), {
    contentType: kind === 'document' ? documentTypeOf(name, detected) : detected,
    duplex: 'half',
  } as Parameters<typeof storage.upload>[2])
  const { size, sha256, isTooLarge } = meter.result()
  const refusal = isTooLarge ? 'too_large' : error ? refusalOfStorage(error) : null
  if (refusal) {
    discardStream(body.stream)
    await storage.remove([path])
    return { ok: false, error: refusal }
  }
  try {
    const found = await inspectFile(backend, kind, { path, size, detected, person: uploader.personId })
    if (!found.ok) {
      await storage.remove([path])
      return found
    }
    const { mediaType, pages, seconds, width, height } = found.facts
    const storedName = cleanName(name, extensionsOf(mediaType))
    await backend.databases.asUser(uploader.claims, async (db) => {
      await db
        .insertInto('files')
        .values({
          id,
          asset_id: asset ?? id,
          role: kind === 'captions' || kind === 'poster' ? kind : 'original',
          resource_id: resourceId,
          owner_id: uploader.personId,
          path,
          name: storedName,
          media_type: mediaType,
          size,
          sha256,
          duration_seconds: seconds,
          width,
          height,
          pages,
          text_state: mediaType === 'application/pdf' ? 'waiting' : null,
          cues: body.cues.length || null,
        })
        .execute()
      await recordPassages(db, id, body.cues)
    })
    return { ok: true, file: { id, name: storedName, mediaType, size, pages, transcriptCues: body.cues.length, seconds } }
  } catch (cause) {
    await storage.remove([path])
    throw cause
  }
}

function refusalOfStorage(error: Error): 'forbidden' | 'no_space' | 'storage' {
  if (isOutOfSpace(error)) return 'no_space'
  return /security|permission|unauthori/i.test(error.message) ? 'forbidden' : 'storage'
}

/** The first bytes of a stream, and a stream that still begins with them. */
async function peek(stream: Readable): Promise<{ head: Buffer; rest: Readable }> {
  const chunks: Buffer[] = []
  let length = 0
  const iterator = stream[Symbol.asyncIterator]()
  while (length < sniffLength) {
    const { value, done } = await iterator.next()
    if (done) break
    chunks.push(value as Buffer)
    length += (value as Buffer).length
  }
  const head = Buffer.concat(chunks)
  const replay = async function* () {
    if (head.length > 0) yield head
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value as Buffer
  }
  // The reader gets the error of a broken connection; after a refusal there is no reader, and an unhandled error would end the process.
  return { head, rest: Readable.from(replay(), { objectMode: false }).on('error', () => {}) }
}

/** Reads and discards the rest, so that the client can finish sending and read the refusal. */
function discardStream(stream: Readable) {
  stream.unpipe()
  stream.resume()
}

/** Counts and hashes the stream, and ends it at the limit. */
function measure(maxSize: number): {
  stream: Transform
  result: () => { size: number; sha256: string; isTooLarge: boolean }
} {
  const hash = createHash('sha256')
  let size = 0
  let isTooLarge = false
  const stream = new PassThrough({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size > maxSize) {
        isTooLarge = true
        done(new Error('too_large'))
        return
      }
      hash.update(chunk)
      done(null, chunk)
    },
  })
  return {
    stream,
    result: () => ({ size, sha256: isTooLarge || stream.errored ? '' : hash.digest('hex'), isTooLarge }),
  }
}

type Captions = { ok: true; stream: Readable; cues: Cue[] } | Extract<StoreResult, { ok: false }>

/** Caption files are small: read whole, checked line by line, and stored as WebVTT in UTF-8. */
async function readCaptions(stream: Readable, maxSize: number): Promise<Captions> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length
    if (size > maxSize) return { ok: false, error: 'too_large' }
    chunks.push(chunk as Buffer)
  }
  const { cues, problems, webvtt } = parseCaptions(decodeText(Buffer.concat(chunks)))
  if (problems.length > 0) return { ok: false, error: 'captions', problems: problems.slice(0, 20) }
  return { ok: true, stream: Readable.from([Buffer.from(webvtt)], { objectMode: false }), cues }
}
