/** Putting a stored file into a resource's content, as a revision on top of the latest. */
import type { Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/people/person.ts'
import type { FileLanguage } from '#app/i18n/file-languages.ts'
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

type NewAttachment = Pick<Attachment, 'kind' | 'file' | 'language' | 'seconds'> & { title: string }

/** Returns the attachment's id. */
export async function addAttachment(
  db: Tx,
  person: Pick<Person, 'id'>,
  resourceId: string,
  { kind, file, title, language, seconds }: NewAttachment,
): Promise<string> {
  const id = crypto.randomUUID().slice(0, 8)
  await editLatest(db, person, resourceId, (content) => {
    const added = attachment.parse({
      id,
      kind,
      file,
      title: { [content.originalLanguage]: title },
      language,
      seconds,
    } satisfies AttachmentInput)
    return { ...content, attachments: [...content.attachments, added] }
  })
  return id
}

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
