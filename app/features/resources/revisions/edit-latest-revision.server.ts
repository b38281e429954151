import { Refusal, type Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import { type ResourceContent, resourceContent } from '#app/features/resources/model/schema.ts'
import { saveRevision } from './save-revision.server.ts'

/**
 * Edits the latest revision, which is then a new one. Refuses with `forbidden` if the person may not read it. Of two edits at the same
 * moment the second is an `edit_conflict`, see `retryOnEditConflict`.
 */
export async function editLatestRevision(
  db: Tx,
  person: Pick<Person, 'id'>,
  resourceId: string,
  edit: (content: ResourceContent) => ResourceContent | Promise<ResourceContent>,
  note = '',
): Promise<void> {
  const latest = await db
    .selectFrom('revisions')
    .select(['number', 'content'])
    .where('resource_id', '=', resourceId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!latest) throw new Refusal('forbidden')
  await saveRevision(db, person, { resourceId, base: latest.number, content: await edit(resourceContent.parse(latest.content)), note })
}
