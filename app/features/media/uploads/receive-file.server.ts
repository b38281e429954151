/** Completes an uploaded file: stores it, and adds it to its resource as a revision. A trigger on `files` requests the jobs that read it. */
import type { Readable } from 'node:stream'
import type { Backend } from '#app/backend/backend.server.ts'
import { addAttachment, addCaptions, setPoster } from '#app/features/media/attachments/attach-file.server.ts'
import { findTrackAsset } from '#app/features/media/attachments/find-track-asset.server.ts'
import { findReplacedFile, replaceFile } from '#app/features/media/attachments/replace-file.server.ts'
import { deleteFile } from '#app/features/media/storage/delete-file.server.ts'
import type { Uploader } from '#app/features/media/storage/uploader.ts'
import { retryOnEditConflict } from '#app/features/resources/revisions/retry-on-edit-conflict.server.ts'
import { type StoredFile, type StoreResult, storeFile } from './store-file.server.ts'
import type { UploadFields } from './upload-fields.ts'

type Services = Pick<Backend, 'databases' | 'supabase' | 'openObject'>
/** `attachment` is the id of the attachment that the file belongs to. */
export type ReceiveResult =
  | { ok: true; file: StoredFile; attachment: string }
  | Extract<StoreResult, { ok: false }>
  | { ok: false; error: string }

type Received = {
  resourceId: string
  fields: UploadFields
  name: string
  stream: Readable
  /** The file's id, and the file itself if an earlier attempt has already stored it. */
  id?: string
  stored?: StoredFile | null
}

/** Refusals are those of `storeFile` and of saving a revision (`edit_conflict`, `locked_for_review`, …), and `duplicate`. */
export async function receiveFile(
  services: Services,
  uploader: Uploader,
  { resourceId, fields, name, stream, id, stored: before }: Received,
): Promise<ReceiveResult> {
  const { kind, title, alt, language, alsoSpoken, attachment, replaces } = fields
  const replaced = replaces ? await services.databases.asUser(uploader.claims, (db) => findReplacedFile(db, resourceId, replaces)) : null
  const refusal = replaced && (replaced.ok ? (replaced.kind === kind ? null : 'invalid') : replaced.error)
  if (refusal) {
    stream.resume()
    return { ok: false, error: refusal }
  }
  const asset = replaced?.ok
    ? replaced.asset
    : kind === 'captions'
      ? await services.databases.asUser(uploader.claims, (db) => findTrackAsset(db, resourceId, attachment, language))
      : undefined
  if (before) stream.destroy()
  const stored = before
    ? { ok: true as const, file: before }
    : await storeFile(services, uploader, { resourceId, kind, name, stream, ...(asset && { asset }), ...(id && { id }) })
  if (!stored.ok) return stored
  const { file } = stored
  const person = { id: uploader.personId }
  const attached = await retryOnEditConflict(() =>
    services.databases.asUser(uploader.claims, async (db) => {
      const seconds = file.seconds ?? fields.seconds
      if (replaced?.ok && replaces) {
        await replaceFile(db, person, { resourceId, attachmentId: replaces, replaced: replaced.file, file: file.id, seconds })
        return replaces
      }
      if (kind === 'captions') await addCaptions(db, person, resourceId, attachment, language, file.id)
      if (kind === 'poster') await setPoster(db, person, resourceId, attachment, file.id)
      if (kind === 'captions' || kind === 'poster') return attachment
      return addAttachment(db, person, resourceId, {
        kind,
        file: file.id,
        title: title || file.name,
        alt,
        language,
        alsoSpoken,
        seconds,
        pages: file.pages,
      })
    }),
  )
  if (!attached.ok) {
    // An unused file is deleted: of a replaced file it would be the newest version.
    await deleteFile(services, uploader, file.id)
    return { ok: false, error: attached.error }
  }
  return { ok: true, file, attachment: attached.value }
}
