/** After a change of the thesaurus, updates the published resources and their search index. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { refreshConceptsOf } from '#app/features/resources/publishing/refresh-published.server.ts'

/** Resources per transaction: each transaction empties the page cache once, and a long one would block publishing. */
const batchSize = 20

/**
 * Works in batches until none is waiting. Returns the number of resources. Several may run at once: each takes rows that no other has
 * locked.
 */
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
        select resource_id from private.resources_to_refresh order by since limit ${batchSize} for update skip locked
      ) returning resource_id as id`.execute(db)
    if (waiting.length === 0) return 0
    await refreshConceptsOf(
      db,
      waiting.map(({ id }) => id),
    )
    return waiting.length
  })
