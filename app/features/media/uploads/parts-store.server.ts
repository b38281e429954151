/**
 * Stores the parts of an unfinished upload for @tus/server: each request's bytes are one object in Storage, under the person's own rights,
 * and a row of `uploads` lists the parts. So any instance can continue an upload, in embedded mode and on a Supabase project. A new store
 * is made for each request: it acts for one person on one resource.
 */
import { Readable } from 'node:stream'
import { DataStore, ERRORS, Upload } from '@tus/server'
import { sql } from 'kysely'
import { type Backend, bucket, type ObjectStore, serverClient } from '#app/backend/backend.server.ts'
import { refusalOf } from '#app/db/clients.server.ts'
import type { Uploader } from '#app/features/media/storage/uploader.ts'
import { isOutOfSpace } from '#app/lib/out-of-space.ts'
import { toWebStream } from '#app/lib/web-stream.ts'
import { uploadStatusOf } from './refusal-status.ts'
import { withoutControlsIn } from './upload-fields.ts'

type Services = Pick<Backend, 'databases' | 'supabase' | 'openObject'>

export class PartsStore extends DataStore {
  readonly #services: Services
  readonly #uploader: Uploader
  readonly #resourceId: string

  constructor(services: Services, uploader: Uploader, resourceId: string) {
    super()
    this.#services = services
    this.#uploader = uploader
    this.#resourceId = resourceId
    this.extensions = ['creation', 'termination']
  }

  override async create(upload: Upload): Promise<Upload> {
    const { id, size, metadata } = upload
    if (!size) throw ERRORS.INVALID_LENGTH
    try {
      await this.#services.databases.asUser(this.#uploader.claims, (db) =>
        db
          .insertInto('uploads')
          .values({
            id,
            resource_id: this.#resourceId,
            owner_id: this.#uploader.personId,
            size,
            metadata: JSON.stringify(withoutControlsIn(metadata)),
          })
          .execute(),
      )
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal) throw { status_code: uploadStatusOf(refusal), body: refusal }
      throw error
    }
    return upload
  }

  override async getUpload(id: string): Promise<Upload> {
    const row = await findUpload(this.#services, this.#uploader, this.#resourceId, id)
    if (!row) throw ERRORS.FILE_NOT_FOUND
    return new Upload({ id, size: row.size, offset: row.received, metadata: row.metadata })
  }

  /** Stores one part. If the connection breaks, nothing of the part is stored: the client sends it again. */
  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    // A name of its own: another instance may be receiving the same part, and what that one has acknowledged must stay.
    const attempt = crypto.randomUUID()
    const part = partPath({ resourceId: this.#resourceId, id }, offset, attempt)
    let received = 0
    let connectionLost = false
    const counted = Readable.from(
      (async function* () {
        try {
          for await (const chunk of stream) {
            received += (chunk as Buffer).length
            yield chunk
          }
        } catch (error) {
          connectionLost = true
          throw error
        }
      })(),
      { objectMode: false },
    ).on('error', () => {})
    const objects = this.#objects()
    const { error } = await objects.upload(part, toWebStream(counted), {
      contentType: 'application/octet-stream',
      duplex: 'half',
    } as { contentType: string })
    if (error || received === 0) {
      if (!error) await objects.remove([part])
      if (error && !connectionLost) throw { status_code: isOutOfSpace(error) ? 507 : 503, body: 'storage' }
      return offset
    }
    const { numUpdatedRows } = await this.#services.databases.asUser(this.#uploader.claims, (db) =>
      db
        .updateTable('uploads')
        .set({
          received: offset + received,
          parts: sql`parts || ${offset}::bigint`,
          part_attempts: sql`part_attempts || ${attempt}::uuid`,
          updated_at: new Date(),
        })
        .where('id', '=', id)
        .where('received', '=', offset)
        .executeTakeFirst(),
    )
    if (numUpdatedRows === 0n) {
      await objects.remove([part])
      throw ERRORS.INVALID_OFFSET // another request stored the same part in the meantime
    }
    return offset + received
  }

  override async remove(id: string): Promise<void> {
    const row = await findUpload(this.#services, this.#uploader, this.#resourceId, id)
    if (!row) throw ERRORS.FILE_NOT_FOUND
    await discardUpload(this.#services, this.#uploader, row)
  }

  #objects(): ObjectStore {
    return serverClient(this.#services.supabase, this.#uploader.accessToken).storage.from(bucket)
  }
}

type Place = { resourceId: string; id: string }
/** Older uploads have parts without an attempt. */
const noAttempt = '00000000-0000-0000-0000-000000000000'
const partPath = ({ resourceId, id }: Place, offset: number, attempt = noAttempt) =>
  `${resourceId}/${id}/${offset}${attempt === noAttempt ? '' : `-${attempt}`}`

/** A person's own unfinished upload to a resource; null if there is none. */
export async function findUpload(services: Pick<Services, 'databases'>, uploader: Uploader, resourceId: string, id: string) {
  const row = await services.databases.asUser(uploader.claims, (db) =>
    db
      .selectFrom('uploads')
      .select(['id', 'resource_id as resourceId', 'size', 'received', 'parts', 'part_attempts as attempts', 'metadata'])
      .where('id', '=', id)
      .where('resource_id', '=', resourceId)
      .executeTakeFirst(),
  )
  return row ? { ...row, metadata: row.metadata as Record<string, string | null> } : null
}
export type FoundUpload = NonNullable<Awaited<ReturnType<typeof findUpload>>>

/** All parts as one stream, in order, one open at a time. `isWhole` is false once a part was missing or incomplete. */
export function openParts({ openObject }: Pick<Services, 'openObject'>, upload: FoundUpload): { stream: Readable; isWhole: () => boolean } {
  let isWhole = true
  const read = async function* () {
    for (const [index, offset] of upload.parts.entries()) {
      let left = (upload.parts[index + 1] ?? upload.size) - offset
      try {
        const opened = await openObject(partPath(upload, offset, upload.attempts[index]), undefined, true)
        if ('redirectTo' in opened) throw new Error('Storage answered an address where bytes were asked for.')
        for await (const piece of opened.stream as unknown as AsyncIterable<Uint8Array>) {
          left -= piece.length
          yield piece
        }
      } catch (error) {
        isWhole = !isMissing(error)
        throw error
      }
      if (left !== 0) {
        isWhole = false
        throw new Error(`A part of upload ${upload.id} is not as long as it was when it came.`)
      }
    }
  }
  return { stream: Readable.from(read(), { objectMode: false }), isWhole: () => isWhole }
}

/** As reported by the disk of the embedded Storage, or by a project's Storage. */
const isMissing = (error: unknown): boolean => {
  const { code, status } = error as { code?: unknown; status?: unknown }
  return code === 'ENOENT' || status === 404 || status === 400
}

/** Deletes an upload and its parts. */
export async function discardUpload(services: Services, uploader: Uploader, upload: FoundUpload): Promise<void> {
  const objects = serverClient(services.supabase, uploader.accessToken).storage.from(bucket)
  const paths = upload.parts.map((offset, index) => partPath(upload, offset, upload.attempts[index]))
  for (let at = 0; at < paths.length; at += 100) {
    const { error } = await objects.remove(paths.slice(at, at + 100))
    // The row stays as long as there are parts, so that the client or the nightly check can find them.
    if (error) return
  }
  await services.databases.asUser(uploader.claims, (db) => db.deleteFrom('uploads').where('id', '=', upload.id).execute())
}
