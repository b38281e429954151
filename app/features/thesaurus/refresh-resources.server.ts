/** After a change of the thesaurus: published resources say, and are found by, what it says now. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { resourceContent } from '#app/features/resources/schema.ts'
import { withCurrentConcepts } from '#app/features/resources/with-current-concepts.ts'
import { findReplacements } from './replacements.server.ts'

/** One resource a transaction, until none waits. Returns how many. Several may run at once: each takes what nobody has. */
export async function refreshResources(service: Db): Promise<number> {
  let done = 0
  while (await refreshNext(service)) done += 1
  return done
}

const refreshNext = (service: Db): Promise<boolean> =>
  service.transaction().execute(async (db) => {
    const { rows } = await sql<{ id: string }>`
      delete from private.resources_to_refresh where resource_id = (
        select resource_id from private.resources_to_refresh order by since limit 1 for update skip locked
      ) returning resource_id as id`.execute(db)
    const [next] = rows
    if (!next) return false
    // Whoever publishes it meanwhile has read the thesaurus after us, or waits.
    const published = await db.selectFrom('published_resources').select('content').where('id', '=', next.id).forUpdate().executeTakeFirst()
    if (!published) return true
    const content = resourceContent.parse(published.content)
    const current = withCurrentConcepts(content, await findReplacements(db))
    if (JSON.stringify(current) !== JSON.stringify(content))
      await db
        .updateTable('published_resources')
        .set({ content: JSON.stringify(current) })
        .where('id', '=', next.id)
        .execute()
    await sql`select private.index_resource(${next.id})`.execute(db)
    return true
  })
