import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { PlatformAddress } from './platform-links.ts'

/** Every address on the sister platforms that a country's page can link to, with the result of its last check. */
export async function findPlatformAddresses(db: Db, iso3: string): Promise<PlatformAddress[]> {
  const { rows } = await sql<PlatformAddress>`
    select platform, platform_addresses.url, platform_addresses.language, country is not null as "isOfCountry",
      (select card -> 'title' from published_resources where id = resource_id) as record,
      case when link_checks.url is not null then json_build_object(
        'outcome', outcome, 'checkedAt', checked_at, 'lastAliveAt', last_alive_at) end as check
    from platform_addresses left join link_checks on link_checks.url = platform_addresses.url
    where country = ${iso3} or country is null order by platform, platform_addresses.url`.execute(db)
  return rows
}
