/** Outside addresses for staff, with their state and uses. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { Hop, Outcome, Problem } from '#app/features/core/links/outcome.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { type LinkFilters, linkQuery, type Shown, shown } from './link-query.ts'

/** Maximum number of uses that are listed; the others are counted. */
const mostUses = 6

/** Where an address is used: a field of a resource (`path`, as in the form), an institution, or a country's page on a platform. */
export type LinkUse = {
  usedIn: 'resource' | 'institution' | 'platform'
  id: string | null
  kind: Kind | null
  title: Localized
  path: string | null
  country: string | null
}
/** Dates are ISO 8601. `hops` are the redirects, the address itself included. */
export type LinkRow = {
  url: string
  shown: Shown
  outcome: Outcome | null
  status: number | null
  problem: Problem | null
  hops: Hop[]
  movedTo: string | null
  firstFailedAt: Date | null
  lastAliveAt: Date | null
  checkedAt: Date | null
  nextCheckAt: Date | null
  copy: { url: string | null; at: string | null } | null
  uses: LinkUse[]
  useCount: number
}

const shownAs = sql<Shown>`case when link_checks.url is null then 'unchecked' when state in ('broken', 'doubtful') then state
  when outcome in ('moved', 'blocked') then outcome else 'sound' end`

/** One row for each use of an outside address, with the columns of the filters. */
const places = sql`
  select external_links.*, coalesce(published_resources.kind, used_in) as place_kind,
    coalesce(published_resources.countries, array_remove(array[external_links.country], null)) as place_countries,
    published_resources.kind as resource_kind,
    coalesce(published_resources.card -> 'title', institutions.names, source_platforms.names, '{}') as title
  from external_links
    left join published_resources on published_resources.id = external_links.resource_id
    left join institutions on institutions.id = external_links.institution_id
    left join source_platforms on source_platforms.slug = external_links.platform`

const fits = ({ country, kind }: LinkFilters) => sql`
  (${country}::text is null or ${country} = any (place_countries)) and (${kind}::text is null or place_kind = ${kind})`

export async function countLinks(db: Db, filters: LinkFilters): Promise<Record<Shown, number>> {
  const { rows } = await sql<{ shown: Shown; count: number }>`
    select ${shownAs} as shown, count(*)::int as count
    from (select distinct url from (${places}) as place where ${fits(filters)}) as listed left join link_checks on link_checks.url = listed.url
    group by 1`.execute(db)
  const counted = new Map(rows.map((row) => [row.shown, row.count]))
  return Object.fromEntries(shown.map((one) => [one, counted.get(one) ?? 0])) as Record<Shown, number>
}

/** The longest failing first: the rows of one page, or of another window (`limit` and `offset` in rows). */
export async function findLinks(db: Db, filters: LinkFilters, { limit, offset } = linkQuery.window(filters)): Promise<LinkRow[]> {
  const { rows } = await sql<LinkRow>`
    with place as materialized (${places}),
    listed as (
      select url, first_failed_at, checked_at from (select distinct url from place where ${fits(filters)}) as asked left join link_checks using (url)
      where ${shownAs} = ${filters.show}
      order by first_failed_at nulls last, checked_at desc nulls last, url limit ${limit} offset ${offset}
    )
    select listed.url, ${shownAs} as shown, outcome, status, problem, coalesce(hops, '[]') as hops, moved_to as "movedTo",
      link_checks.first_failed_at as "firstFailedAt", last_alive_at as "lastAliveAt", link_checks.checked_at as "checkedAt", next_check_at as "nextCheckAt",
      case when archived_copies.url is not null then json_build_object('url', copy_url, 'at', copied_at) end as copy,
      used.uses, used.count as "useCount"
    from listed left join link_checks on link_checks.url = listed.url left join archived_copies on archived_copies.url = listed.url
      cross join lateral (
        select count(*)::int as count, coalesce(json_agg(use) filter (where number <= ${mostUses}), '[]') as uses from (
          select json_build_object('usedIn', used_in, 'id', resource_id, 'kind', resource_kind, 'title', title, 'path', path, 'country', country) as use,
            row_number() over (order by used_in, resource_id, path, country) as number
          from (select distinct used_in, resource_id, institution_id, resource_kind, title, path, country from place where place.url = listed.url) as place
        ) as numbered
      ) as used
    order by link_checks.first_failed_at nulls last, link_checks.checked_at desc nulls last, listed.url`.execute(db)
  return rows
}
