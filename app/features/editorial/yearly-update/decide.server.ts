/** Actions of the yearly update. SQL checks rights; refusals are keys of `errors:refusal`. */
import { sql } from 'kysely'
import type { Db, Tx } from '#app/db/clients.server.ts'
import { archiveResource } from '#app/features/resources/publishing/archive-resource.server.ts'
import type { DecisionInput, OpenCycle } from './schema.ts'

/** Opens a cycle and returns its id. Refusals: `cycle_exists`, `cycle_dates_reversed`, `cycle_lead_not_staff`, `cycle_empty`. */
export async function openCycle(db: Tx, { year, opensOn, endsOn, lead, kinds, countries }: OpenCycle): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select open_update_cycle(${year}, ${opensOn}::date, ${endsOn}::date, ${lead}::uuid, ${kinds}::text[], ${countries}::text[]) as id`.execute(
    db,
  )
  if (!rows[0]) throw new Error('A cycle without an id')
  return rows[0].id
}

/** The slug is the last segment of a pasted address. */
async function findSuccessor(db: Db, pasted: string): Promise<string | null> {
  const slug = pasted.split(/[?#]/)[0]?.replace(/\/+$/, '').split('/').at(-1)
  if (!slug) return null
  const row = await db
    .selectFrom('published_resources')
    .select('id')
    .where('slug', '=', slug)
    .orderBy('last_published_at', 'desc')
    .executeTakeFirst()
  return row?.id ?? null
}

/**
 * Decides an item. Staff archive at once, others request it. Refusals: `forbidden`, `already_decided`, `cycle_closed`,
 * `successor_missing`, `archive_reason_missing`.
 */
export async function decideItem(db: Tx, input: DecisionInput & { itemId: string; archivesAtOnce: boolean }): Promise<void> {
  const { itemId, decision, note } = input
  const successor = decision === 'superseded' ? await findSuccessor(db, input.successor) : null
  await sql`select decide_update_item(${itemId}::uuid, ${decision}, ${successor}::uuid, ${note})`.execute(db)
  if (decision !== 'archived' || !input.archivesAtOnce) return
  const row = await db
    .selectFrom('update_items')
    .innerJoin('resources', 'resources.id', 'update_items.resource_id')
    .select(['resources.id', 'resources.latest_revision'])
    .where('update_items.id', '=', itemId)
    .executeTakeFirstOrThrow()
  await archiveResource(db, { resourceId: row.id, revision: row.latest_revision, note })
}

/** Decides an item by the signed link of a mail. Further refusals: `link_altered`, `link_used`, `link_expired`, `link_not_yours`. */
export async function decideByLink(db: Db, { token, decision, note, successor }: DecisionInput & { token: string }): Promise<void> {
  const id = decision === 'superseded' ? await findSuccessor(db, successor) : null
  await sql`select private.decide_by_update_link(${token}, ${decision}, ${id}::uuid, ${note})`.execute(db)
}

/** Confirms all items or none; returns their number. Refusals: `item_has_warnings`, `already_decided`, `cycle_closed`. */
export async function confirmItems(db: Tx, items: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`select confirm_update_items(${[...items]}::uuid[]) as count`.execute(db)
  return rows[0]?.count ?? 0
}

/** Closes a cycle. Refusals: `cycle_has_open_items`, `cycle_closed`. */
export async function closeCycle(db: Tx, cycleId: string): Promise<void> {
  await sql`select close_update_cycle(${cycleId}::uuid)`.execute(db)
}
