import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'

/** Outside addresses in what is published: external videos, sources, where a document or a course comes from. */
const published = sql`
  select address #>> '{}' as url from published_resources,
    unnest(array['$.**.external', '$.**.sourceUrl', '$.**.url']::jsonpath[]) as place, jsonb_path_query(content, place) as address
  where jsonb_typeof(address) = 'string' and address #>> '{}' ~ '^https?://'`

/** Where the pages of countries lead on the sister platforms. */
const ofPlatforms = sql`select url from platform_addresses where url ~ '^https?://'`

/** Those that were not asked since `before`: never asked first, then the longest ago. */
export async function findDueAddresses(service: Db, before: Date): Promise<string[]> {
  const { rows } = await sql<{ url: string }>`
    select shown.url from (${published} union ${ofPlatforms}) as shown left join link_checks on link_checks.url = shown.url
    where link_checks.checked_at is null or link_checks.checked_at < ${before}
    order by link_checks.checked_at nulls first, shown.url`.execute(service)
  return rows.map(({ url }) => url)
}
