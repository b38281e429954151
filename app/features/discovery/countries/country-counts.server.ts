/** A country's resources by concept and by year. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import type { Localized } from '#app/i18n/languages.ts'
import type { YearCount } from './years.ts'

export type CountryConcept = { scheme: ConceptScheme; slug: string; broader: string | null; label: Localized; count: number }

/**
 * Topics, populations, challenges and kinds of change of a country's resources, most frequent first. A broader topic is left out if a
 * narrower one is listed, because it counts the same resources.
 */
export async function findCountryConcepts(db: Db, iso3: string): Promise<CountryConcept[]> {
  const { rows } = await sql<CountryConcept>`
    select concepts.scheme, concepts.slug, broader.slug as broader, concepts.pref_labels as label, sum(resources) as count
    from coverage join concepts on concepts.id = concept_id left join concepts as broader on broader.id = concepts.broader_id
    where country = ${iso3} group by concepts.id, broader.slug order by count desc, concepts.position`.execute(db)
  const broaderOnes = new Set(rows.map(({ scheme, broader }) => `${scheme}/${broader}`))
  return rows.filter(({ scheme, slug }) => !broaderOnes.has(`${scheme}/${slug}`))
}

/** Number of a country's resources per year. An experience without a last year counts up to the present; other kinds count in their first year. */
export async function countYears(db: Db, iso3: string): Promise<YearCount[]> {
  const { rows } = await sql<YearCount>`
    select year, count(*) as count from published_resources,
      generate_series(year_from, greatest(year_from, coalesce(year_to,
        case when kind = 'experience' then extract(year from now())::int else year_from end))) as year
    where countries @> array[${iso3}] and year_from is not null group by year order by year`.execute(db)
  return rows
}
