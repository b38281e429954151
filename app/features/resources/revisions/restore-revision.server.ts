import type { Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { isSame } from './content-shape.ts'
import { getRevision } from './history.server.ts'
import { saveRevision } from './save-revision.server.ts'

type Input = { resourceId: string; number: number; latest: number; note: string }
/** `lost` counts files deleted since, which are missing in the new revision. */
export type RestoreResult =
  | { ok: true; revision: number; lost: number }
  | { ok: false; error: 'not_found' | 'nothing_to_restore' | 'edit_conflict' }

/**
 * Restores an earlier revision as a new one, so that nothing in between is lost. `latest` is the newest revision that the person saw: a
 * later one is an `edit_conflict`, and the database refuses during review.
 */
export async function restoreRevision(
  db: Tx,
  person: Pick<Person, 'id'>,
  { resourceId, number, latest, note }: Input,
): Promise<RestoreResult> {
  const [wanted, newest] = [await getRevision(db, resourceId, number), await getRevision(db, resourceId, latest)]
  if (!wanted || !newest) return { ok: false, error: 'not_found' }
  const { content, lost } = await withoutDeletedFiles(db, resourceId, wanted.content)
  if (isSame(content, newest.content)) return { ok: false, error: 'nothing_to_restore' }
  const revision = await saveRevision(db, person, { resourceId, base: latest, content, note, restoredFrom: number })
  return { ok: true, revision, lost }
}

async function withoutDeletedFiles(db: Tx, resourceId: string, content: ResourceContent) {
  const rows = await db.selectFrom('files').select('id').where('resource_id', '=', resourceId).execute()
  const there = new Set(rows.map(({ id }) => id))
  const existing = content.attachments.filter(({ file }) => file === null || there.has(file))
  const attachments = existing.map((one) => ({
    ...one,
    poster: one.poster && there.has(one.poster) ? one.poster : null,
    captions: one.captions.filter(({ file }) => there.has(file)),
  }))
  return { content: { ...content, attachments }, lost: content.attachments.length - existing.length }
}
