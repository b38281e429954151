/** Updates published resources after something else has changed. */
import { sql } from 'kysely'
import type { Db, Tx } from '#app/db/clients.server.ts'
import { findReplacements } from '#app/features/core/concepts/replacements.server.ts'
import { replaceMergedConcepts } from '#app/features/resources/model/replace-merged-concepts.ts'
import { resourceContent } from '#app/features/resources/model/schema.ts'
import { indexResource } from './index-resource.server.ts'

/** After a change of the thesaurus: updates the concepts of published resources and their search index. Unpublished ones are skipped. */
export async function refreshConceptsOf(db: Tx, ids: readonly string[]): Promise<void> {
  // A publication at the same moment has read the thesaurus after the change, or waits for this lock.
  const published = await db
    .selectFrom('published_resources')
    .select(['id', 'content'])
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
  const replacements = await findReplacements(db)
  for (const { id, content: stored } of published) {
    const content = resourceContent.parse(stored)
    const current = replaceMergedConcepts(content, replacements)
    if (JSON.stringify(current) !== JSON.stringify(content))
      await db
        .updateTable('published_resources')
        .set({ content: JSON.stringify(current) })
        .where('id', '=', id)
        .execute()
    await sql`select private.index_resource(${id})`.execute(db)
  }
}

/** After a file was read: reindexes the published resources with its text, one transaction per resource. */
export async function reindexResourcesWith(service: Db, fileId: string): Promise<void> {
  const live = await service.selectFrom('published_files').select('resource_id as id').where('file_id', '=', fileId).execute()
  for (const { id } of live) await service.transaction().execute((db) => indexResource(db, id))
}
