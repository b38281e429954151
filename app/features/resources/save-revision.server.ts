import type { Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/people/person.ts'
import { type ResourceContent, resourceContent } from './schema.ts'

type Input = { resourceId: string; base: number; content: ResourceContent; note: string }

/**
 * Saves the whole content as the revision after `base`, and returns its number. If somebody saved in between, or the
 * resource is locked for review, the database refuses (`edit_conflict`, `locked_for_review`) and nothing changes.
 */
export async function saveRevision(db: Tx, person: Pick<Person, 'id'>, { resourceId, base, content, note }: Input): Promise<number> {
  const number = base + 1
  await db
    .insertInto('revisions')
    .values({ resource_id: resourceId, number, content: JSON.stringify(resourceContent.parse(content)), author_id: person.id, note })
    .execute()
  return number
}
