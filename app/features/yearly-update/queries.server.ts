/** What is read of the yearly update. Row-level security decides who sees which cycles and items. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Kind } from '#app/features/resources/kinds.ts'
import type { ResourceContent } from '#app/features/resources/schema.ts'
import type { Localized } from '#app/i18n/languages.ts'
import type { Report } from './report.ts'
import { type Decision, type Doubt, type ItemFilters, itemsPerPage } from './schema.ts'

export type Cycle = {
  id: string
  year: number
  opensOn: string
  endsOn: string
  lead: string | null
  closedAt: Date | null
  total: number
  decided: number
}

const cycleColumns = sql`cycle.id, cycle.year, opens_on as "opensOn", ends_on as "endsOn", people.name as lead, closed_at as "closedAt",
  count(item.id) as total, count(item.decision) as decided`

export async function findCycles(db: Db, year: number | null = null): Promise<Cycle[]> {
  const { rows } = await sql<Cycle>`
    select ${cycleColumns} from update_cycles as cycle left join people on people.id = lead_id left join update_items as item on item.cycle_id = cycle.id
    where ${year}::integer is null or year = ${year} group by cycle.id, people.name order by year desc`.execute(db)
  return rows
}

export type Item = {
  id: string
  resourceId: string
  kind: Kind
  slug: string
  title: Localized
  institution: Localized | null
  owner: string | null
  decision: Decision | null
  wish: Decision | null
  note: string
  decidedBy: string | null
  decidedAt: Date | null
  doubts: Doubt[]
  year: number
  endsOn: string
  isClosed: boolean
}

const itemFrom = sql`update_items as item join update_cycles as cycle on cycle.id = item.cycle_id join resources on resources.id = item.resource_id
  left join published_resources as live on live.id = resources.id left join institutions on institutions.id = resources.institution_id
  left join revisions on revisions.resource_id = resources.id and revisions.number = item.revision
  left join people as owner on owner.id = resources.owner_id left join people as decider on decider.id = coalesce(item.decided_by, item.wished_by)`
const itemColumns = sql`item.id, item.resource_id as "resourceId", resources.kind, resources.slug, revisions.content -> 'title' as title,
  institutions.names as institution, owner.name as owner, item.decision, item.wish, item.note, decider.name as "decidedBy", item.decided_at as "decidedAt",
  cycle.year, cycle.ends_on as "endsOn", cycle.closed_at is not null as "isClosed"`

const fits = ({ state, country, kind, institution, owner }: ItemFilters) => sql`
  (${state}::text is null or case when decision is not null then decision when wish is not null then 'wished' else 'open' end = ${state})
  and (${country}::text is null or revisions.content -> 'countries' @> to_jsonb(array[${country}::text]))
  and (${kind}::text is null or resources.kind = ${kind})
  and (${institution}::uuid is null or resources.institution_id = ${institution}::uuid)
  and (${owner}::uuid is null or resources.owner_id = ${owner}::uuid)`

export async function findItems(db: Db, cycleId: string, filters: ItemFilters): Promise<{ items: Item[]; total: number }> {
  const { rows: counted } = await sql<{
    total: number
  }>`select count(*) as total from ${itemFrom} where cycle_id = ${cycleId} and ${fits(filters)}`.execute(db)
  const { rows: items } = await sql<Item>`
    select ${itemColumns}, case when item.decision is null then private.update_doubts(item.resource_id) else '{}' end as doubts
    from ${itemFrom} where cycle_id = ${cycleId} and ${fits(filters)}
    order by item.decision is not null, item.wish is not null, revisions.content ->> 'title', item.id
    limit ${itemsPerPage} offset ${(filters.page - 1) * itemsPerPage}`.execute(db)
  return { items, total: counted[0]?.total ?? 0 }
}

/** Items of open cycles about which this person is asked. */
export async function findMyItems(db: Db): Promise<Item[]> {
  const { rows } = await sql<Item>`
    select ${itemColumns}, '{}'::text[] as doubts from ${itemFrom} where cycle.closed_at is null and private.is_asked(item.resource_id)
    order by item.decision is not null, cycle.ends_on, revisions.content ->> 'title', item.id limit 500`.execute(db)
  return rows
}

export async function getItem(db: Db, id: string): Promise<Item | null> {
  const { rows } = await sql<Item>`select ${itemColumns}, '{}'::text[] as doubts from ${itemFrom} where item.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

export type Progress = { key: string; names: Localized | null; total: number; decided: number }

export async function findProgress(
  db: Db,
  cycleId: string,
): Promise<{ countries: Progress[]; institutions: Progress[]; kinds: Progress[] }> {
  const of = async (key: ReturnType<typeof sql>, names: ReturnType<typeof sql>, joined: ReturnType<typeof sql>) =>
    (
      await sql<Progress>`select ${key} as key, ${names} as names, count(*) as total, count(item.decision) as decided
        from update_items as item join resources on resources.id = item.resource_id ${joined} where cycle_id = ${cycleId}
        group by 1, 2 order by count(*) desc, 1`.execute(db)
    ).rows
  return {
    countries: await of(
      sql`countries.iso3`,
      sql`countries.short_names`,
      sql`join revisions on revisions.resource_id = item.resource_id and revisions.number = item.revision
        join countries on revisions.content -> 'countries' @> to_jsonb(array[countries.iso3::text])`,
    ),
    institutions: await of(
      sql`institutions.id::text`,
      sql`institutions.names`,
      sql`join institutions on institutions.id = resources.institution_id`,
    ),
    kinds: await of(sql`resources.kind`, sql`null::jsonb`, sql``),
  }
}

/** What the item's page shows of a resource that visitors can read. */
export type Facts = {
  kind: Kind
  slug: string
  title: Localized
  /** What it cites: laws, plans and reports, which may have been replaced. */
  sources: ResourceContent['sources']
  figures: { id: string; label: Localized; value: number | null; unit: Localized; asOf: string }[]
  links: ItemLink[]
  successors: Successor[]
  confirmedAt: Date | null
}
/** An outside address and how it answered; `state` is null until it has been asked. */
export type ItemLink = {
  url: string
  state: string | null
  outcome: string | null
  checkedAt: Date | null
  lastAliveAt: Date | null
  movedTo: string | null
}
export type Successor = { kind: Kind; slug: string; title: Localized }

/** `token` is the signed link by which somebody comes who is not signed in. */
export async function getFacts(
  db: Db,
  { itemId, resourceId, token = null }: { itemId: string; resourceId: string; token?: string | null },
): Promise<Facts | null> {
  const { rows } = await sql<{ kind: Kind; slug: string; content: ResourceContent; confirmedAt: Date | null }>`
    select kind, slug, content, confirmed_at as "confirmedAt" from published_resources where id = ${resourceId}::uuid`.execute(db)
  const live = rows[0]
  if (!live) return null
  const { rows: links } = await sql<ItemLink>`
    select url, state, outcome, checked_at as "checkedAt", last_alive_at as "lastAliveAt", moved_to as "movedTo" from private.update_item_links(${itemId}::uuid, ${token})`.execute(
    db,
  )
  const { rows: successors } = await sql<Successor>`
    select near.kind, near.slug, near.content -> 'title' as title from published_resources as near, published_resources as live
    where live.id = ${resourceId}::uuid and near.id <> live.id
      and (near.institution_id = live.institution_id or (near.kind = live.kind and near.countries && live.countries))
    order by near.institution_id is not distinct from live.institution_id desc, near.last_published_at desc limit 30`.execute(db)
  const { content } = live
  const figures =
    content.kind === 'experience' ? content.results.map(({ id, label, value, unit, asOf }) => ({ id, label, value, unit, asOf })) : []
  return {
    kind: live.kind,
    slug: live.slug,
    title: content.title,
    sources: content.sources,
    figures,
    links,
    successors,
    confirmedAt: live.confirmedAt,
  }
}

export type LinkRead = {
  itemId: string
  resourceId: string
  year: number
  endsOn: string
  name: string
  decision: Decision | null
  wish: Decision | null
}

/** Refusals: `link_altered`, `link_used`, `link_expired`, `link_not_yours`. */
export async function readLink(db: Db, token: string): Promise<LinkRead> {
  const { rows } = await sql<LinkRead>`
    select item_id as "itemId", resource_id as "resourceId", year, ends_on as "endsOn", name, decision, wish from private.read_update_link(${token})`.execute(
    db,
  )
  if (!rows[0]) throw new Error('A signed link without an item')
  return rows[0]
}

/** The fixed report of a closed year; for staff, what it would say today. Null if there is none to read. */
export async function getReport(db: Db, year: number, mayPreview: boolean): Promise<{ report: Report; closedAt: Date | null } | null> {
  const { rows } = await sql<{ report: Report | null; closedAt: Date | null; id: string }>`
    select id, report, closed_at as "closedAt" from update_cycles where year = ${year}`.execute(db)
  const cycle = rows[0]
  if (!cycle) return null
  if (cycle.report) return { report: cycle.report, closedAt: cycle.closedAt }
  if (!mayPreview) return null
  const { rows: previewed } = await sql<{ report: Report }>`select preview_update_report(${cycle.id}::uuid) as report`.execute(db)
  return previewed[0] ? { report: previewed[0].report, closedAt: null } : null
}

/** The years that are closed, the newest first: their reports are everybody's. */
export async function findClosedYears(db: Db): Promise<number[]> {
  const rows = await db.selectFrom('update_cycles').select('year').where('closed_at', 'is not', null).orderBy('year', 'desc').execute()
  return rows.map(({ year }) => year)
}
