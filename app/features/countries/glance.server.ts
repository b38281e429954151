/** A country's resources at a glance: what they are about, and of which years. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { ConceptScheme } from '#app/features/thesaurus/schemes.ts'
import type { Localized } from '#app/i18n/languages.ts'
import type { YearCount } from './years.ts'

export type CountryConcept = { scheme: ConceptScheme; slug: string; label: Localized; count: number }

/** Topics, populations, challenges and kinds of change of a country's resources, most frequent first. */
export async function findCountryConcepts(db: Db, iso3: string): Promise<CountryConcept[]> {
  const { rows } = await sql<CountryConcept>`
    select scheme, slug, pref_labels as label, count(*) as count
    from (select id from published_resources where countries @> array[${iso3}]) as own
      join published_concepts on resource_id = own.id join concepts on concepts.id = concept_id
    group by concepts.id order by count desc, position`.execute(db)
  return rows
}

/** How many of a country's resources are about each year; an experience without a last year goes on, anything else is of its first. */
export async function countYears(db: Db, iso3: string): Promise<YearCount[]> {
  const { rows } = await sql<YearCount>`
    select year, count(*) as count from published_resources,
      generate_series(year_from, greatest(year_from, coalesce(year_to,
        case when kind = 'experience' then extract(year from now())::int else year_from end))) as year
    where countries @> array[${iso3}] and year_from is not null group by year order by year`.execute(db)
  return rows
}
