import type { Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import { type ResourceContent, resourceContent } from '#app/features/resources/model/schema.ts'

/** `restoredFrom` is the number of the earlier revision that this one restores. */
type Input = { resourceId: string; base: number; content: ResourceContent; note: string; restoredFrom?: number }

/**
 * Saves the whole content as the revision after `base`, and returns its number. If another person saved in between, or the resource is
 * locked for review, the database refuses (`edit_conflict`, `locked_for_review`) and nothing changes.
 */
export const saveRevision = (db: Tx, person: Pick<Person, 'id'>, input: Input): Promise<number> =>
  insertRevision(db, person, { ...input, content: resourceContent.parse(input.content) })

/** The same for a content that has just been parsed. */
export async function insertRevision(
  db: Tx,
  person: Pick<Person, 'id'>,
  { resourceId, base, content, note, restoredFrom }: Input,
): Promise<number> {
  const number = base + 1
  await db
    .insertInto('revisions')
    .values({
      resource_id: resourceId,
      number,
      content: JSON.stringify(content),
      author_id: person.id,
      note,
      restored_from: restoredFrom ?? null,
    })
    .execute()
  return number
}
