/** The items of a cycle. Row-level security decides which are visible. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { readerOrder } from '#app/db/dictionary-order.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'
import { type ItemFilters, itemQuery } from './item-query.ts'
import type { Decision, Doubt, OwnerRequest } from './schema.ts'

export type Item = {
  id: string
  resourceId: string
  kind: Kind
  slug: string
  title: Localized
  institution: Localized | null
  owner: string | null
  decision: Decision | null
  plannedDecision: OwnerRequest | null
  note: string
  decidedBy: string | null
  decidedAt: Date | null
  doubts: Doubt[]
  year: number
  endsOn: string
  isClosed: boolean
}

// For published resources the card is read; a revision's content, which is long, is read only for the others.
const ofRevision = sql`from revisions where revisions.resource_id = item.resource_id and revisions.number = item.revision`
const title = sql`coalesce(live.card -> 'title', (select content -> 'title' ${ofRevision}))`
export const countriesOfItem = sql`coalesce(live.countries, array(select jsonb_array_elements_text(content -> 'countries') ${ofRevision}))`

const itemFrom = sql`update_items as item join update_cycles as cycle on cycle.id = item.cycle_id join resources on resources.id = item.resource_id
  left join published_resources as live on live.id = resources.id left join institutions on institutions.id = resources.institution_id
  left join people as owner on owner.id = resources.owner_id left join people as decider on decider.id = coalesce(item.decided_by, item.planned_by)`
const itemColumns = sql`item.id, item.resource_id as "resourceId", resources.kind, resources.slug, ${title} as title,
  institutions.names as institution, owner.name as owner, item.decision, item.planned_decision as "plannedDecision", item.note, decider.name as "decidedBy", item.decided_at as "decidedAt",
  cycle.year, cycle.ends_on as "endsOn", cycle.closed_at is not null as "isClosed"`

const fits = ({ state, country, kind, institution, owner }: ItemFilters) => sql`
  (${state}::text is null or case when decision is not null then decision when planned_decision is not null then 'wished' else 'open' end = ${state})
  and (${country}::text is null or ${country} = any (${countriesOfItem}))
  and (${kind}::text is null or resources.kind = ${kind})
  and (${institution}::uuid is null or resources.institution_id = ${institution}::uuid)
  and (${owner}::uuid is null or resources.owner_id = ${owner}::uuid)`

export async function findItems(
  db: Db,
  cycleId: string,
  filters: ItemFilters,
  language: Language,
): Promise<{ items: Item[]; total: number }> {
  const { limit, offset } = itemQuery.window(filters)
  const { rows: counted } = await sql<{
    total: number
  }>`select count(*) as total from ${itemFrom} where cycle_id = ${cycleId} and ${fits(filters)}`.execute(db)
  const { rows: items } = await sql<Item>`
    select ${itemColumns}, case when item.decision is null then private.update_warnings(item.resource_id) else '{}' end as doubts
    from ${itemFrom} where cycle_id = ${cycleId} and ${fits(filters)}
    order by item.decision is not null, item.planned_decision is not null, ${readerOrder(title, language)}, item.id
    limit ${limit} offset ${offset}`.execute(db)
  return { items, total: counted[0]?.total ?? 0 }
}

/** The person's items in open cycles. */
export async function findMyItems(db: Db, language: Language): Promise<Item[]> {
  const { rows } = await sql<Item>`
    select ${itemColumns}, '{}'::text[] as doubts from ${itemFrom} where cycle.closed_at is null and item.resource_id in (select private.find_own_update_resources())
    order by item.decision is not null, cycle.ends_on, ${readerOrder(title, language)}, item.id limit 500`.execute(db)
  return rows
}

export async function getItem(db: Db, id: string): Promise<Item | null> {
  const { rows } = await sql<Item>`select ${itemColumns}, '{}'::text[] as doubts from ${itemFrom} where item.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}
