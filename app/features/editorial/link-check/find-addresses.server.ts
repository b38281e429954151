import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { LinkStatus } from './link-status.ts'

export type DueAddress = { url: string; standing: LinkStatus | null }

const columns = sql`outside.url, case when link_checks.url is not null then json_build_object('state', state, 'failures', failures,
  'firstFailedAt', first_failed_at, 'lastAliveAt', last_alive_at, 'nextCheckAt', next_check_at) end as standing`

/** Addresses that are due: never checked ones first, then the longest overdue. Hosts with a running `Retry-After` are skipped. */
export async function findDueAddresses(service: Db): Promise<DueAddress[]> {
  const { rows } = await sql<Row>`
    select ${columns} from (select distinct url from external_links) as outside left join link_checks on link_checks.url = outside.url
    where (link_checks.url is null or link_checks.next_check_at <= now() or link_checks.state = 'unused')
      and not exists (select from private.link_host_pauses where not_before > now() and host = lower(substring(outside.url from '^https?://([^/?#]+)')))
    order by link_checks.next_check_at nulls first, outside.url`.execute(service)
  return rows.map(read)
}

/** An address, if a published resource links to it. */
export async function findAddress(service: Db, url: string): Promise<DueAddress | null> {
  const { rows } = await sql<Row>`
    select ${columns} from (select distinct url from external_links where url = ${url}) as outside left join link_checks on link_checks.url = outside.url`.execute(
    service,
  )
  return rows[0] ? read(rows[0]) : null
}

type Row = { url: string; standing: (Omit<LinkStatus, Dates> & Record<Dates, string | null>) | null }
type Dates = 'firstFailedAt' | 'lastAliveAt' | 'nextCheckAt'

function read({ url, standing }: Row): DueAddress {
  const date = (text: string | null) => (text ? new Date(text) : null)
  if (!standing) return { url, standing }
  const { firstFailedAt, lastAliveAt, nextCheckAt } = standing
  return {
    url,
    standing: {
      ...standing,
      firstFailedAt: date(firstFailedAt),
      lastAliveAt: date(lastAliveAt),
      nextCheckAt: date(nextCheckAt) ?? new Date(),
    },
  }
}
