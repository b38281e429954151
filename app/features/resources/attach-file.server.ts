/** Putting a stored file into a resource's content, as a revision on top of the latest. */
import type { Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/people/person.ts'
import type { FileLanguage } from '#app/i18n/file-languages.ts'
import { pageOf, parseExternalVideo } from './external-video.ts'
import type { FilesForm } from './files-form.ts'
import { saveRevision } from './save-revision.server.ts'
import { type Attachment, type AttachmentInput, attachment, type ResourceContent, resourceContent } from './schema.ts'

/** Two uploads that end at the same moment may still meet: the second is refused as an edit conflict, and its file stays to be tried again. */
export async function editLatest(
  db: Tx,
  person: Pick<Person, 'id'>,
  resourceId: string,
  edit: (content: ResourceContent) => ResourceContent,
): Promise<void> {
  const latest = await db
    .selectFrom('revisions')
    .select(['number', 'content'])
    .where('resource_id', '=', resourceId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  await saveRevision(db, person, { resourceId, base: latest.number, content: edit(resourceContent.parse(latest.content)), note: '' })
}

/** The picture a video shows before it plays. */
export const setPoster = (db: Tx, person: Pick<Person, 'id'>, resourceId: string, attachmentId: string, file: string) =>
  editLatest(db, person, resourceId, (content) => ({
    ...content,
    attachments: content.attachments.map((one) => (one.id === attachmentId ? { ...one, poster: file } : one)),
  }))

/** `title` and `alt` are in the resource's original language. */
type NewAttachment = Pick<Attachment, 'kind' | 'file' | 'language' | 'seconds'> &
  Partial<Pick<Attachment, 'external'>> & { title: string; alt?: string }

/** Returns the attachment's id. */
export async function addAttachment(
  db: Tx,
  person: Pick<Person, 'id'>,
  resourceId: string,
  { kind, file, external, title, alt = '', language, seconds }: NewAttachment,
): Promise<string> {
  const id = crypto.randomUUID().slice(0, 8)
  await editLatest(db, person, resourceId, (content) => {
    const added = attachment.parse({
      id,
      kind,
      file,
      external,
      title: { [content.originalLanguage]: title },
      alt: alt ? { [content.originalLanguage]: alt } : {},
      language,
      seconds,
    } satisfies AttachmentInput)
    return { ...content, attachments: [...content.attachments, added] }
  })
  return id
}

/** A video that stays on YouTube or Vimeo, under the address of its page there; `not_a_video` for any other address. */
export async function addExternalVideo(
  db: Tx,
  person: Pick<Person, 'id'>,
  resourceId: string,
  { address, title, language }: { address: string; title: string; language: FileLanguage },
): Promise<{ ok: true } | { ok: false; error: 'not_a_video' }> {
  const video = parseExternalVideo(address)
  if (!video) return { ok: false, error: 'not_a_video' }
  await addAttachment(db, person, resourceId, { kind: 'video', file: null, external: pageOf(video), title, language, seconds: null })
  return { ok: true }
}

/** What a picture shows, in the resource's original language; other languages are the translators'. */
export const setAlt = (db: Tx, person: Pick<Person, 'id'>, resourceId: string, attachmentId: string, alt: string) =>
  editLatest(db, person, resourceId, (content) => ({
    ...content,
    attachments: content.attachments.map((attachment) =>
      attachment.id === attachmentId ? { ...attachment, alt: { ...attachment.alt, [content.originalLanguage]: alt } } : attachment,
    ),
  }))

/** What was sent from the files part of the workspace. */
export const editFiles = async (db: Tx, person: Pick<Person, 'id'>, resourceId: string, form: FilesForm) =>
  form.intent === 'external'
    ? addExternalVideo(db, person, resourceId, form)
    : setAlt(db, person, resourceId, form.attachment, form.alt).then(() => ({ ok: true as const }))

/** One track per language: a new one takes the place of the old, which stays in earlier revisions. */
export const addCaptions = (
  db: Tx,
  person: Pick<Person, 'id'>,
  resourceId: string,
  attachmentId: string,
  language: FileLanguage,
  file: string,
) =>
  editLatest(db, person, resourceId, (content) => ({
    ...content,
    attachments: content.attachments.map((attachment) =>
      attachment.id === attachmentId
        ? { ...attachment, captions: [...attachment.captions.filter((track) => track.language !== language), { language, file }] }
        : attachment,
    ),
  }))

export const removeAttachment = (db: Tx, person: Pick<Person, 'id'>, resourceId: string, attachmentId: string) =>
  editLatest(db, person, resourceId, (content) => ({
    ...content,
    attachments: content.attachments.filter(({ id }) => id !== attachmentId),
  }))
