import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'

/** Several worlds share one database, and a year is opened once. */
const nextFreeYear = sql<number>`(select coalesce(max(year), 2059) + 1 from update_cycles)`

/** An open year with one item, one mail and one confirmation, and a closed year; the rest of the catalogue is not included. */
export async function makeUpdate(service: Db, { resourceId, editorId }: { resourceId: string; editorId: string }) {
  const cycle = await service
    .insertInto('update_cycles')
    .values({ year: nextFreeYear, opens_on: '2090-01-01', ends_on: '2090-02-01', lead_id: editorId, opened_by: editorId })
    .returning('id')
    .executeTakeFirstOrThrow()
  const item = await service
    .insertInto('update_items')
    .values({ cycle_id: cycle.id, resource_id: resourceId, revision: 1 })
    .returning('id')
    .executeTakeFirstOrThrow()
  await service.insertInto('update_mails').values({ cycle_id: cycle.id, person_id: editorId, occasion: 'opening' }).execute()
  await service.insertInto('confirmations').values({ resource_id: resourceId, year: 2089 }).execute()
  const closed = await service
    .insertInto('update_cycles')
    .values({
      year: nextFreeYear,
      opens_on: '2089-01-01',
      ends_on: '2089-02-01',
      lead_id: editorId,
      opened_by: editorId,
      closed_by: editorId,
      closed_at: new Date(),
      report: '{}',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { cycle: cycle.id, item: item.id, closed: closed.id }
}
