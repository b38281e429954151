import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Decision, OwnerRequest } from './schema.ts'

export type LinkRead = {
  itemId: string
  resourceId: string
  year: number
  endsOn: string
  name: string
  decision: Decision | null
  plannedDecision: OwnerRequest | null
}

/** Reads an item by a mail's signed link. Refusals: `link_altered`, `link_used`, `link_expired`, `link_not_yours`. */
export async function readLink(db: Db, token: string): Promise<LinkRead> {
  const { rows } = await sql<LinkRead>`
    select item_id as "itemId", resource_id as "resourceId", year, ends_on as "endsOn", name, decision, planned_decision as "plannedDecision" from private.read_update_link(${token})`.execute(
    db,
  )
  if (!rows[0]) throw new Error('A signed link without an item')
  return rows[0]
}
