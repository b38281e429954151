/** A new version of an attachment's file. What is said about it stays; the public address gives it once it is published. */
import type { Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/people/person.ts'
import { editLatest } from './attach-file.server.ts'

type Input = { resourceId: string; attachmentId: string; file: string }

/** Pages and running time are those of the new file; title, alternative text, language, captions and poster are kept. */
export async function replaceFile(db: Tx, person: Pick<Person, 'id'>, { resourceId, attachmentId, file }: Input): Promise<void> {
  const facts = await db
    .selectFrom('files')
    .select(['pages', 'duration_seconds as duration'])
    .where('id', '=', file)
    .executeTakeFirstOrThrow()
  await editLatest(db, person, resourceId, (content) => ({
    ...content,
    attachments: content.attachments.map((attachment) =>
      attachment.id === attachmentId ? { ...attachment, file, pages: facts.pages, seconds: facts.duration } : attachment,
    ),
  }))
}
