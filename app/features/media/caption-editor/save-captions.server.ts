/** Saves the text of the caption editor: a new version of the track's file, and a revision with it. */
import { Readable } from 'node:stream'
import type { Backend } from '#app/backend/backend.server.ts'
import { addCaptions, trackOf } from '#app/features/media/attachments/attach-file.server.ts'
import { type CaptionProblem, parseCaptions } from '#app/features/media/captions/captions.ts'
import { deleteFile } from '#app/features/media/storage/delete-file.server.ts'
import type { Uploader } from '#app/features/media/storage/uploader.ts'
import { type StoredFile, storeFile } from '#app/features/media/uploads/store-file.server.ts'
import { getDraft } from '#app/features/resources/revisions/draft-queries.server.ts'
import { retryOnEditConflict } from '#app/features/resources/revisions/retry-on-edit-conflict.server.ts'
import type { FileLanguage } from '#app/i18n/file-languages.ts'

/** `base` is the file that the text was written from; null if there were no captions yet. */
type Input = { resourceId: string; attachment: string; language: FileLanguage; base: string | null; text: string }

export type SaveCaptions =
  | { ok: true; file: StoredFile }
  | { ok: false; error: 'captions'; problems: CaptionProblem[] }
  /** Another person saved in between: `current` is their file. */
  | { ok: false; error: 'conflict'; current: string | null }
  | { ok: false; error: string }

export async function saveCaptions(
  backend: Pick<Backend, 'supabase' | 'databases' | 'openObject'>,
  uploader: Uploader,
  { resourceId, attachment, language, base, text }: Input,
): Promise<SaveCaptions> {
  const asUser = backend.databases.asUser
  const draft = await asUser(uploader.claims, (db) => getDraft(db, resourceId))
  if (!draft?.canEdit) return { ok: false, error: 'forbidden' }
  if (!draft.content.attachments.some(({ id }) => id === attachment)) return { ok: false, error: 'not_found' }
  const present = trackOf(draft.content, attachment, language)
  if (present !== base) return { ok: false, error: 'conflict', current: present }
  const { problems, webvtt } = parseCaptions(text)
  if (problems.length > 0) return { ok: false, error: 'captions', problems }

  const before = draft.files.find(({ id }) => id === present)
  const stored = await storeFile(backend, uploader, {
    resourceId,
    kind: 'captions',
    name: before?.name ?? `${language}.vtt`,
    stream: Readable.from([Buffer.from(webvtt)], { objectMode: false }),
    asset: before?.assetId,
  })
  if (!stored.ok) return stored.error === 'captions' ? { ok: false, error: 'captions', problems: stored.problems ?? [] } : stored

  const placed = await retryOnEditConflict(() =>
    asUser(uploader.claims, (db) => addCaptions(db, { id: uploader.personId }, resourceId, attachment, language, stored.file.id, base)),
  )
  if (placed.ok) return { ok: true, file: stored.file }
  await deleteFile(backend, uploader, stored.file.id) // a version that no revision uses would only confuse the list
  if (placed.error !== 'captions_changed') return { ok: false, error: placed.error }
  const now = await asUser(uploader.claims, (db) => getDraft(db, resourceId))
  return { ok: false, error: 'conflict', current: now && trackOf(now.content, attachment, language) }
}
