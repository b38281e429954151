/** Adds a new version of an attachment's file. Its texts stay; the public address gives the new version once it is published. */
import { sql } from 'kysely'
import { type Db, Refusal, type Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import { type Attachment, resourceContent } from '#app/features/resources/model/schema.ts'
import { editLatestRevision } from '#app/features/resources/revisions/edit-latest-revision.server.ts'

/** `file` is the current version, which the new one replaces. */
type Replaced =
  | { ok: true; file: string; asset: string; kind: Attachment['kind'] }
  | { ok: false; error: 'not_found' | 'locked_for_review' }

/** The asset of the new version. Checked before the upload is stored, so that no file is stored in vain. */
export async function findReplacedFile(db: Db, resourceId: string, attachmentId: string): Promise<Replaced> {
  const latest = await db
    .selectFrom('revisions')
    .select(['content', sql<boolean>`private.is_locked(resource_id)`.as('isLocked')])
    .where('resource_id', '=', resourceId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const attachment = latest && resourceContent.parse(latest.content).attachments.find(({ id }) => id === attachmentId)
  const file =
    attachment?.file && (await db.selectFrom('files').select('asset_id as asset').where('id', '=', attachment.file).executeTakeFirst())
  if (!latest || !attachment?.file || !file) return { ok: false, error: 'not_found' }
  return latest.isLocked
    ? { ok: false, error: 'locked_for_review' }
    : { ok: true, file: attachment.file, asset: file.asset, kind: attachment.kind }
}

type Input = { resourceId: string; attachmentId: string; replaced: string; file: string; seconds: number | null }

/**
 * If another person has replaced it in the meantime, nothing is saved (`edit_conflict`). Pages and running time are those of the new file;
 * title, alternative text, language, captions and poster are kept.
 */
export async function replaceFile(
  db: Tx,
  person: Pick<Person, 'id'>,
  { resourceId, attachmentId, replaced, file, seconds }: Input,
): Promise<void> {
  const { pages } = await db.selectFrom('files').select('pages').where('id', '=', file).executeTakeFirstOrThrow()
  await editLatestRevision(db, person, resourceId, (content) => {
    if (content.attachments.find(({ id }) => id === attachmentId)?.file !== replaced) throw new Refusal('edit_conflict')
    const attachments = content.attachments.map((one) => (one.id === attachmentId ? { ...one, file, pages, seconds } : one))
    return { ...content, attachments }
  })
}
