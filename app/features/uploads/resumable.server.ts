/** Uploads that survive a bad line: the tus protocol (tus.io), spoken by @tus/server; and their end, when all parts have come. */
import { MemoryLocker, Server } from '@tus/server'
import { acceptedTypes } from '#app/features/files/media-types.ts'
import type { Uploader } from '#app/features/files/store-file.server.ts'
import { discardUpload, findUpload, openParts, PartsStore } from './parts-store.server.ts'
import { type ReceiveResult, receiveFile } from './receive-file.server.ts'
import { fieldsOfMetadata } from './upload-fields.ts'

type Services = ConstructorParameters<typeof PartsStore>[0] & Parameters<typeof receiveFile>[0]

/** Two requests for one upload wait for each other here; on two instances, the row of the upload decides. */
const locker = new MemoryLocker()

/** Answers one request of the protocol: creates an upload, says how far it is, takes a part, gives it up. */
export function answerTus(services: Services, uploader: Uploader, resourceId: string, request: Request): Promise<Response> {
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
  })
  return server.handleWeb(request)
}

/** When all parts are there: the file is put together, checked, stored and attached, and the parts go. May be asked again after a failure. */
export async function completeUpload(services: Services, uploader: Uploader, resourceId: string, id: string): Promise<ReceiveResult> {
  const upload = await findUpload(services, uploader, resourceId, id)
  if (!upload) return { ok: false, error: 'not_found' }
  if (upload.received !== upload.size) return { ok: false, error: 'incomplete' }
  const fields = fieldsOfMetadata(upload.metadata)
  if (!fields.success) return { ok: false, error: 'invalid' }
  const received = await receiveFile(services, uploader, {
    resourceId,
    fields: fields.data,
    name: upload.metadata.filename ?? '',
    stream: openParts(services, upload),
  })
  // What Storage could not take now may be tried again; what was refused will be refused again.
  if (received.ok || received.error !== 'storage') await discardUpload(services, uploader, upload)
  return received
}
