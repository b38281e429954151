/** Unsaved text on the server, so that it is not lost with the device. */
import { sql } from 'kysely'
import type { Db, Tx } from '#app/db/clients.server.ts'
import { editPart, type SentFields } from '#app/features/resources/model/edit-part.ts'
import type { Part } from '#app/features/resources/model/parts.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { isSame } from '#app/features/resources/revisions/content-shape.ts'
import { getRevision } from '#app/features/resources/revisions/history.server.ts'
import { mergeContents } from '#app/features/resources/revisions/merge-contents.ts'

type Where = { resourceId: string; part: string }
export type WorkingCopy = { at: number; revision: number; fields: SentFields }

/** Stores the form's fields, begun on revision `base`. The database refuses people who may not edit the resource. */
export const keepWorkingCopy = async (
  db: Tx,
  { resourceId, part, base, fields }: Where & { base: number; fields: SentFields },
): Promise<void> => {
  const kept = { base_revision: base, fields: JSON.stringify(fields), saved_at: sql<Date>`now()` }
  await db
    .insertInto('working_copies')
    .values({ resource_id: resourceId, part, ...kept })
    .onConflict((conflict) => conflict.columns(['resource_id', 'person_id', 'part']).doUpdateSet(kept))
    .execute()
}

/** The signed-in person's own copy; row-level security selects it. `at` in milliseconds since 1970. */
async function getWorkingCopy(db: Db, { resourceId, part }: Where): Promise<WorkingCopy | null> {
  const row = await db
    .selectFrom('working_copies')
    .select(['base_revision', 'fields', 'saved_at as savedAt'])
    .where('resource_id', '=', resourceId)
    .where('part', '=', part)
    .executeTakeFirst()
  return row ? { at: row.savedAt.getTime(), revision: row.base_revision, fields: row.fields as SentFields } : null
}

export const dropWorkingCopy = async (db: Tx, { resourceId, part }: Where): Promise<void> => {
  await db
    .deleteFrom('working_copies')
    .where('resource_id', '=', resourceId)
    .where('part', '=', part)
    .where('person_id', '=', sql<string>`private.person_id()`)
    .execute()
}

/** The person's working copy, if it differs from the latest revision. */
export async function findUnsaved(db: Db, { resourceId, part, latest }: { resourceId: string; part: Part; latest: ResourceContent }) {
  const copy = await getWorkingCopy(db, { resourceId, part: part.name })
  const begun = copy && (await getRevision(db, resourceId, copy.revision))
  if (!copy || !begun) return null
  const mine = editPart(begun.content, part, copy.fields, begun.content.originalLanguage).content
  const { content, conflicts } = mergeContents({ base: begun.content, mine, theirs: latest })
  return conflicts.length > 0 || !isSame(content, latest) ? copy : null
}
