/** Resumable uploads: the tus protocol (tus.io), implemented by @tus/server; and their completion when all parts have arrived. */
import { createHash } from 'node:crypto'
import { MemoryLocker, Server } from '@tus/server'
import { acceptedTypes } from '#app/features/media/storage/media-types.ts'
import type { Uploader } from '#app/features/media/storage/uploader.ts'
import { getDraft } from '#app/features/resources/revisions/draft-queries.server.ts'
import { isOutOfSpace } from '#app/lib/out-of-space.ts'
import { isUnavailable } from '#app/lib/unavailable.ts'
import { discardUpload, findUpload, openParts, PartsStore } from './parts-store.server.ts'
import { type ReceiveResult, receiveFile } from './receive-file.server.ts'
import { retryAfter } from './refusal-status.ts'
import { fieldsOfMetadata } from './upload-fields.ts'

type Services = ConstructorParameters<typeof PartsStore>[0] & Parameters<typeof receiveFile>[0]

/** Serialises two requests for one upload in this process; between two instances, the row of the upload decides. */
const locker = new MemoryLocker()

/** Answers one request of the protocol: creates an upload, returns its progress, stores a part, or cancels it. */
export async function answerTus(services: Services, uploader: Uploader, resourceId: string, request: Request): Promise<Response> {
  const server = new Server({
    path: `/uploads/${resourceId}/parts`,
    datastore: new PartsStore(services, uploader, resourceId),
    locker,
    relativeLocation: true,
    namingFunction: () => crypto.randomUUID(),
    allowedOrigins: [],
    onUploadCreate: async (_, upload) => {
      const fields = fieldsOfMetadata(upload.metadata)
      if (!fields.success) throw { status_code: 400, body: 'invalid' }
      if ((upload.size ?? 0) > acceptedTypes[fields.data.kind].maxSize) throw { status_code: 413, body: 'too_large' }
      return {}
    },
    // Faults of the database and the disk are temporary: the client retries.
    onResponseError: (_, error) => {
      if ('status_code' in error || !isUnavailable(error)) return undefined
      return { status_code: isOutOfSpace(error) ? 507 : 503, body: 'storage' }
    },
  })
  const response = await server.handleWeb(request)
  if (response.status === 503 || response.status === 507) response.headers.set('retry-after', retryAfter)
  return response
}

/** Completions in progress: a repeated request gets the same answer. */
const completing = new Map<string, Promise<ReceiveResult>>()

/**
 * Completes an upload whose parts have all arrived: joins, checks, stores and attaches the file, and deletes the parts. It is idempotent,
 * also after a crash in the middle: the file's id is derived from the upload's.
 */
export function completeUpload(services: Services, uploader: Uploader, resourceId: string, id: string): Promise<ReceiveResult> {
  const key = `${uploader.personId} ${id}`
  const running = completing.get(key) ?? complete(services, uploader, resourceId, id).finally(() => completing.delete(key))
  completing.set(key, running)
  return running
}

async function complete(services: Services, uploader: Uploader, resourceId: string, id: string): Promise<ReceiveResult> {
  const fileId = fileIdOf(id)
  const upload = await findUpload(services, uploader, resourceId, id)
  const present = await findStored(services, uploader, resourceId, fileId)
  if (present?.attachment) {
    if (upload) await discardUpload(services, uploader, upload)
    return { ok: true, file: present.file, attachment: present.attachment }
  }
  if (!upload) return { ok: false, error: 'not_found' }
  if (upload.received !== upload.size) return { ok: false, error: 'incomplete' }
  const fields = fieldsOfMetadata(upload.metadata)
  if (!fields.success) return { ok: false, error: 'invalid' }
  const { stream, isWhole } = openParts(services, upload)
  const name = upload.metadata.filename ?? ''
  const received = await receiveFile(services, uploader, {
    ...{ resourceId, fields: fields.data, name, stream, id: fileId },
    stored: present?.file ?? null,
  }).catch((error: unknown) => {
    if (isWhole()) throw error
    return { ok: false as const, error: 'storage' }
  })
  // Missing parts do not come back: the client starts again.
  const outcome = received.ok || isWhole() ? received : { ok: false as const, error: 'not_found' }
  // A fault of Storage may be retried; a refusal is final.
  if (outcome.ok || !['storage', 'no_space'].includes(outcome.error)) await discardUpload(services, uploader, upload)
  return outcome
}

/** The id of the file that an upload becomes: a UUID of version 8 (RFC 9562), derived from the upload's id. */
function fileIdOf(upload: string): string {
  const hex = createHash('sha256').update(`file of ${upload}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** A file stored by an earlier attempt, with the attachment that shows it, if there is one. */
async function findStored({ databases }: Services, { claims }: Uploader, resourceId: string, id: string) {
  return databases.asUser(claims, async (db) => {
    const row = await db
      .selectFrom('files')
      .select(['id', 'name', 'media_type as mediaType', 'size', 'pages', 'cues', 'duration_seconds as seconds'])
      .where('id', '=', id)
      .where('resource_id', '=', resourceId)
      .executeTakeFirst()
    if (!row) return null
    const attachments = (await getDraft(db, resourceId))?.content.attachments ?? []
    const shows = attachments.find(({ file, poster, captions }) => [file, poster, ...captions.map((track) => track.file)].includes(id))
    const { cues, ...file } = row
    return { file: { ...file, transcriptCues: cues ?? 0 }, attachment: shows?.id ?? null }
  })
}
