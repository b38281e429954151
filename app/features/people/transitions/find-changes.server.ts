/** Changes of government, for staff, under their own rights. */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { type ChangeFilters, changeQuery } from './change-query.ts'
import type { Certainty, ChangeKind } from './schema.ts'

/** `startsOn` and `endsOn` are a year, month or day; `firstDay` is a day. */
export type Change = {
  id: string
  countryIso3: string
  country: Localized
  kind: ChangeKind
  subject: string
  startsOn: string
  endsOn: string | null
  firstDay: string
  certainty: Certainty
  sourceName: string
  sourceUrl: string
  checkedOn: string | null
  notes: Localized
  isSeparate: boolean
  version: number
  conflicts: Conflict[]
}

/** Another row about the same change, whose source says another date. */
export type Conflict = { id: string; startsOn: string; endsOn: string | null; sourceName: string }

const columns = sql`change.id, change.country_iso3 as "countryIso3", countries.short_names as country, change.kind, change.subject,
  change.starts_on as "startsOn", change.ends_on as "endsOn", change.first_day as "firstDay", change.certainty,
  change.source_name as "sourceName", change.source_url as "sourceUrl", change.checked_on as "checkedOn", change.notes,
  change.is_separate as "isSeparate", change.version,
  (select coalesce(jsonb_agg(jsonb_build_object('id', other.id, 'startsOn', other.starts_on, 'endsOn', other.ends_on, 'sourceName', other.source_name)
    order by other.first_day, other.id), '[]')
    from government_change_conflicts as pair join government_changes as other on other.id = pair.other_id where pair.id = change.id) as conflicts`

const orders: Record<ChangeFilters['sort'], RawBuilder<unknown>> = {
  date: sql`change.first_day, change.country_iso3, change.id`,
  country: sql`change.country_iso3, change.first_day, change.id`,
  checked: sql`change.checked_on nulls first, change.first_day, change.id`,
}

/** Past changes by date are the latest first. */
export async function findChanges(db: Db, filters: ChangeFilters): Promise<{ changes: Change[]; total: number }> {
  const { q, period, month, country, kind, certainty, conflict, sort } = filters
  const { limit, offset } = changeQuery.window(filters)
  const order = sort === 'date' && period === 'past' ? sql`change.first_day desc, change.country_iso3, change.id` : orders[sort]
  const { rows } = await sql<Change & { total: number }>`
    select ${columns}, count(*) over ()::int as total
    from government_changes as change join countries on countries.iso3 = change.country_iso3
    where (${country}::text is null or change.country_iso3 = ${country}) and (${kind}::text is null or change.kind = ${kind})
      and (${certainty}::text is null or change.certainty = ${certainty})
      and case ${period} when 'ahead' then change.last_day >= current_date when 'past' then change.last_day < current_date else true end
      and (${month}::text is null or (change.first_day <= private.last_day(${month}) and change.last_day >= private.first_day(${month})))
      and (not ${conflict} or change.certainty = 'disputed' or change.id in (select id from government_change_conflicts))
      and (${q} = '' or strpos(private.fold_text(concat_ws(' ', countries.names::text, change.subject, change.source_name, change.notes::text)),
        private.fold_query(${q})) > 0)
    order by ${order} limit ${limit} offset ${offset}`.execute(db)
  return { changes: rows, total: rows[0]?.total ?? 0 }
}

export async function getChange(db: Db, id: string): Promise<Change | null> {
  const { rows } = await sql<Change>`
    select ${columns} from government_changes as change join countries on countries.iso3 = change.country_iso3 where change.id = ${id}`.execute(
    db,
  )
  return rows[0] ?? null
}

/** The months, as ISO 8601, in which a change is entered that is not over: the choices of the filter. */
export async function findMonths(db: Db): Promise<string[]> {
  const { rows } = await sql<{ month: string }>`
    select distinct to_char(first_day, 'YYYY-MM') as month from government_changes where length(starts_on) > 4 and last_day >= current_date
    order by 1 limit 60`.execute(db)
  return rows.map(({ month }) => month)
}
