/** After a change of the thesaurus, updates the published resources and their search index. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { refreshConceptsOf } from '#app/features/resources/publishing/refresh-published.server.ts'

/** Resources per transaction: each transaction empties the page cache once, and a long one would block publishing. */
const batchSize = 20

/**
 * Works in batches until none is waiting. Returns the number of resources. Several may run at once: a resource that two of them take is
 * written twice with the same result. The waiting rows are locked only while they are removed: a change of a concept adds rows in the
 * transaction of the editor who saves, which must not wait for a batch.
 */
export async function refreshResources(service: Db): Promise<number> {
  let done = 0
  for (;;) {
    const taken = await refreshSome(service)
    if (taken === 0) return done
    done += taken
  }
}

/** As text, because a JavaScript date has no microseconds. */
type Waiting = { id: string; since: string }

async function refreshSome(service: Db): Promise<number> {
  const { rows: waiting } = await sql<Waiting>`
    select resource_id as id, since::text from private.resources_to_refresh order by since limit ${batchSize}`.execute(service)
  if (waiting.length === 0) return 0
  await service.transaction().execute((db) =>
    refreshConceptsOf(
      db,
      waiting.map(({ id }) => id),
    ),
  )
  await removeWaiting(service, waiting)
  return waiting.length
}

/** Removes the rows that no later change has marked again. A row that a change holds at this moment stays, and is refreshed once more. */
const removeWaiting = (service: Db, waiting: readonly Waiting[]) =>
  sql`delete from private.resources_to_refresh where resource_id in (
    select resource_id from private.resources_to_refresh
    join jsonb_to_recordset(${JSON.stringify(waiting)}::jsonb) as done (id uuid, since timestamptz)
      on resource_id = done.id and resources_to_refresh.since = done.since
    for update of resources_to_refresh skip locked)`.execute(service)
