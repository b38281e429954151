import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { PlatformAddress } from './platform-links.ts'

/** Every address on the sister platforms that a country's page can link to, with the result of its last check. */
export async function findPlatformAddresses(db: Db, iso3: string): Promise<PlatformAddress[]> {
  const { rows } = await sql<PlatformAddress>`
    select platform, platform_addresses.url, platform_addresses.language, country is not null as "isOfCountry",
      case when record is not null then json_build_object('number', record,
        'title', (select card -> 'title' from published_resources where id = resource_id)) end as record,
      case when link_checks.url is not null then json_build_object(
        'outcome', outcome, 'checkedAt', checked_at, 'lastAliveAt', last_alive_at) end as check
    from platform_addresses left join link_checks on link_checks.url = platform_addresses.url
    where country = ${iso3} or country is null order by platform, platform_addresses.url`.execute(db)
  return rows
}

/**
 * What Caja has on a record of the Non-contributory Social Protection Programmes Database: the experience of the programme, else a resource
 * that names the record among its platforms, else one that cites it; of several the newest. Null if there is none.
 */
export async function findByRecord(db: Db, bpsnc: number): Promise<{ kind: Kind; slug: string } | null> {
  const url = `https://dds.cepal.org/bpsnc/programme?id=${bpsnc}`
  const { rows } = await sql<{ kind: Kind; slug: string }>`
    select kind, slug from published_resources join (
      select id, 1 as rank from published_resources where bpsnc = ${String(bpsnc)}
      union all
      select id, 2 from published_resources where bpsnc_urls <> '[]' and bpsnc_urls ? ${url}
      union all
      select resource_id, 3 from published_links where url = ${url}
    ) as about using (id)
    order by rank, (kind = 'experience') desc, last_published_at desc, id limit 1`.execute(db)
  return rows[0] ?? null
}

/** The country of a record about which Caja has no resource (ISO 3166-1 alpha-3); null if it is unknown. */
export async function findCountryOfRecord(db: Db, bpsnc: number): Promise<string | null> {
  const found = await db
    .selectFrom('platform_records')
    .select('country')
    .where('platform', '=', 'bpsnc')
    .where('record', '=', String(bpsnc))
    .executeTakeFirst()
  return found?.country ?? null
}
