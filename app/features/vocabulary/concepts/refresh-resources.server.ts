/** After a change of the thesaurus: published resources say, and are found by, what it says now. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { findReplacements } from '#app/features/core/concepts/replacements.server.ts'
import { resourceContent } from '#app/features/resources/model/schema.ts'
import { withCurrentConcepts } from '#app/features/resources/model/with-current-concepts.ts'

/** A transaction empties the cache of pages once, whatever it changes; one that is too long keeps publishers waiting. */
const perTransaction = 20

/** Some at a time, until none waits. Returns how many. Several may run at once: each takes what nobody has. */
export async function refreshResources(service: Db): Promise<number> {
  let done = 0
  for (;;) {
    const taken = await refreshSome(service)
    if (taken === 0) return done
    done += taken
  }
}

const refreshSome = (service: Db): Promise<number> =>
  service.transaction().execute(async (db) => {
    const { rows: waiting } = await sql<{ id: string }>`
      delete from private.resources_to_refresh where resource_id in (
        select resource_id from private.resources_to_refresh order by since limit ${perTransaction} for update skip locked
      ) returning resource_id as id`.execute(db)
    if (waiting.length === 0) return 0
    // Whoever publishes one of them meanwhile has read the thesaurus after us, or waits.
    const published = await db
      .selectFrom('published_resources')
      .select(['id', 'content'])
      .where(
        'id',
        'in',
        waiting.map(({ id }) => id),
      )
      .orderBy('id')
      .forUpdate()
      .execute()
    const replacements = await findReplacements(db)
    for (const { id, content: stored } of published) {
      const content = resourceContent.parse(stored)
      const current = withCurrentConcepts(content, replacements)
      if (JSON.stringify(current) !== JSON.stringify(content))
        await db
          .updateTable('published_resources')
          .set({ content: JSON.stringify(current) })
          .where('id', '=', id)
          .execute()
      await sql`select private.index_resource(${id})`.execute(db)
    }
    return waiting.length
  })
