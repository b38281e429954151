/** The cycles of the yearly update with their progress. Row-level security decides which are visible. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { countriesOfItem } from './find-items.server.ts'

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

/** `names` of a country or an institution; for a kind there are none and `key` is the kind. */
export type Progress = { total: number; decided: number } & ({ key: string; names: Localized } | { key: Kind; names: null })

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
      sql`left join published_resources as live on live.id = item.resource_id
        join countries on countries.iso3 = any (${countriesOfItem})`,
    ),
    institutions: await of(
      sql`institutions.id::text`,
      sql`institutions.names`,
      sql`join institutions on institutions.id = resources.institution_id`,
    ),
    kinds: await of(sql`resources.kind`, sql`null::jsonb`, sql``),
  }
}

/** The closed years, newest first: their reports are public. */
export async function findClosedYears(db: Db): Promise<number[]> {
  const rows = await db.selectFrom('update_cycles').select('year').where('closed_at', 'is not', null).orderBy('year', 'desc').execute()
  return rows.map(({ year }) => year)
}
