/** Adds stored files to a resource's content, as a revision on top of the latest. */
import { Refusal, type Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import { pageOf, parseExternalVideo } from '#app/features/resources/model/external-video.ts'
import {
  type Attachment,
  type AttachmentInput,
  attachment,
  maxAttachments,
  maxCaptions,
  type ResourceContent,
} from '#app/features/resources/model/schema.ts'
import { editLatestRevision } from '#app/features/resources/revisions/edit-latest-revision.server.ts'
import type { FileLanguage } from '#app/i18n/file-languages.ts'
import type { AttachmentEdit } from './files-form.ts'

/** The picture that a video shows before it plays. */
export const setPoster = (db: Tx, person: Pick<Person, 'id'>, resourceId: string, attachmentId: string, file: string) =>
  editLatestRevision(db, person, resourceId, (content) => ({
    ...content,
    attachments: content.attachments.map((one) => (one.id === attachmentId ? { ...one, poster: file } : one)),
  }))

/** `title` and `alt` are in the resource's original language. */
type NewAttachment = Pick<Attachment, 'kind' | 'file' | 'language' | 'seconds'> &
  Partial<Pick<Attachment, 'external' | 'pages' | 'alsoSpoken'>> & { title: string; alt?: string }

/** Each once, without the main language, which may have been marked by mistake. */
const withoutMainLanguage = (spoken: FileLanguage, languages: readonly FileLanguage[]) =>
  [...new Set(languages)].filter((one) => one !== spoken)

/** Whether the resource already shows a file with the same bytes: sent twice, or by two people at once. */
async function isShown(db: Tx, content: ResourceContent, file: string): Promise<boolean> {
  const shown = content.attachments.flatMap((one) => one.file ?? [])
  if (shown.length === 0) return false
  const same = await db
    .selectFrom('files')
    .select('id')
    .where('id', 'in', shown)
    .where('sha256', '=', (eb) => eb.selectFrom('files').select('sha256').where('id', '=', file))
    .executeTakeFirst()
  return same !== undefined
}

/** Returns the attachment's id. Refuses `duplicate` if the resource already has the file, and `too_many_files` if it has the maximum. */
export async function addAttachment(
  db: Tx,
  person: Pick<Person, 'id'>,
  resourceId: string,
  { kind, file, external, title, alt = '', language, alsoSpoken = [], seconds, pages = null }: NewAttachment,
): Promise<string> {
  const id = crypto.randomUUID().slice(0, 8)
  await editLatestRevision(db, person, resourceId, async (content) => {
    if (file && (await isShown(db, content, file))) throw new Refusal('duplicate')
    if (content.attachments.length >= maxAttachments) throw new Refusal('too_many_files')
    const added = attachment.parse({
      id,
      kind,
      file,
      external,
      title: { [content.originalLanguage]: title },
      alt: alt ? { [content.originalLanguage]: alt } : {},
      language,
      alsoSpoken: withoutMainLanguage(language, alsoSpoken),
      seconds,
      pages,
    } satisfies AttachmentInput)
    return { ...content, attachments: [...content.attachments, added] }
  })
  return id
}

/** The current file of a video's captions in a language, or null. */
export const trackOf = (
  { attachments }: Pick<ResourceContent, 'attachments'>,
  attachmentId: string,
  language: FileLanguage,
): string | null => attachments.find(({ id }) => id === attachmentId)?.captions.find((track) => track.language === language)?.file ?? null

/** Adds a video that stays on YouTube or Vimeo, by the address of its page; refuses `not_a_video` for any other address. */
export async function addExternalVideo(
  db: Tx,
  person: Pick<Person, 'id'>,
  resourceId: string,
  {
    address,
    title,
    language,
    alsoSpoken = [],
  }: { address: string; title: string; language: FileLanguage; alsoSpoken?: readonly FileLanguage[] },
): Promise<{ ok: true } | { ok: false; error: 'not_a_video' }> {
  const video = parseExternalVideo(address)
  if (!video) return { ok: false, error: 'not_a_video' }
  const words = { title, language, alsoSpoken: [...alsoSpoken] }
  await addAttachment(db, person, resourceId, { kind: 'video', file: null, external: pageOf(video), ...words, seconds: null })
  return { ok: true }
}

/** Sets a picture's alternative text in the resource's original language; translators write the other languages. */
export const setAlt = (db: Tx, person: Pick<Person, 'id'>, resourceId: string, attachmentId: string, alt: string) =>
  editLatestRevision(db, person, resourceId, (content) => ({
    ...content,
    attachments: content.attachments.map((attachment) =>
      attachment.id === attachmentId ? { ...attachment, alt: { ...attachment.alt, [content.originalLanguage]: alt } } : attachment,
    ),
  }))

/** Sets the main language of a video, and the further languages heard. Its captions are unchanged. */
export const setSpoken = (
  db: Tx,
  person: Pick<Person, 'id'>,
  resourceId: string,
  { attachment, language, alsoSpoken }: { attachment: string; language: FileLanguage; alsoSpoken: readonly FileLanguage[] },
) =>
  editLatestRevision(db, person, resourceId, (content) => ({
    ...content,
    attachments: content.attachments.map((one) =>
      one.id === attachment && one.kind === 'video' ? { ...one, language, alsoSpoken: withoutMainLanguage(language, alsoSpoken) } : one,
    ),
  }))

/** Applies a form of the files part of the workspace. */
export async function editFiles(db: Tx, person: Pick<Person, 'id'>, resourceId: string, form: AttachmentEdit) {
  if (form.intent === 'external') return addExternalVideo(db, person, resourceId, form)
  if (form.intent === 'alt') await setAlt(db, person, resourceId, form.attachment, form.alt)
  if (form.intent === 'spoken') await setSpoken(db, person, resourceId, form)
  if (form.intent === 'detach') await removeAttachment(db, person, resourceId, form.attachment)
  return { ok: true as const }
}

/**
 * One track per language: a new one replaces the old, which stays in earlier revisions. `base` is the track that the new one is based on:
 * if the track has been replaced since, nothing is saved (`captions_changed`). Refuses `too_many_captions` beyond the maximum number of
 * languages.
 */
export const addCaptions = (
  db: Tx,
  person: Pick<Person, 'id'>,
  resourceId: string,
  attachmentId: string,
  language: FileLanguage,
  file: string,
  base?: string | null,
) =>
  editLatestRevision(db, person, resourceId, (content) => {
    if (base !== undefined && trackOf(content, attachmentId, language) !== base) throw new Refusal('captions_changed')
    const attachments = content.attachments.map((attachment) =>
      attachment.id === attachmentId
        ? { ...attachment, captions: [...attachment.captions.filter((track) => track.language !== language), { language, file }] }
        : attachment,
    )
    if (attachments.some(({ captions }) => captions.length > maxCaptions)) throw new Refusal('too_many_captions')
    return { ...content, attachments }
  })

/** Removes an attachment from the latest revision; its file stays in earlier revisions. */
export const removeAttachment = (db: Tx, person: Pick<Person, 'id'>, resourceId: string, attachmentId: string) =>
  editLatestRevision(db, person, resourceId, (content) => ({
    ...content,
    attachments: content.attachments.filter(({ id }) => id !== attachmentId),
  }))
