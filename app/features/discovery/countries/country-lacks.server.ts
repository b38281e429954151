import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { type Kind, kinds } from '#app/features/core/kinds/kinds.ts'
import { findCountryCounts } from '#app/features/resources/published/coverage.server.ts'
import type { Localized } from '#app/i18n/languages.ts'

export type CountryLacks = {
  country: Localized
  /** The kinds that nothing of the country has. */
  kinds: Kind[]
  /** Topics without an experience of the country; `count` are the experiences of others. At most five, the most frequent first. */
  topics: { slug: string; label: Localized; count: number }[]
}

/** `iso3` is an ISO 3166-1 alpha-3 code; null if there is no such country. */
export async function findCountryLacks(db: Db, iso3: string): Promise<CountryLacks | null> {
  const country = await db.selectFrom('countries').select('short_names as names').where('iso3', '=', iso3).executeTakeFirst()
  if (!country) return null
  const counts = (await findCountryCounts(db, iso3))[iso3] ?? {}
  const { rows } = await sql<CountryLacks['topics'][number]>`
    select slug, pref_labels as label, resources as count from coverage join concepts on concepts.id = concept_id
    where scheme = 'topic' and kind = 'experience' and country is null
      and not exists (select from coverage as own where own.concept_id = coverage.concept_id and own.kind = 'experience' and own.country = ${iso3})
    order by resources desc, concepts.position, slug limit 5`.execute(db)
  return { country: country.names, kinds: kinds.filter((kind) => !counts[kind]), topics: rows }
}
