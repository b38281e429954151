/** A country's resources at a glance: what they are about, and of which years. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import type { Localized } from '#app/i18n/languages.ts'
import type { YearCount } from './years.ts'

export type CountryConcept = { scheme: ConceptScheme; slug: string; broader: string | null; label: Localized; count: number }

/**
 * Topics, populations, challenges and kinds of change of a country's resources, most frequent first. Of a topic and a broader
 * one only the narrower is named: the broader counts the same again.
 */
export async function findCountryConcepts(db: Db, iso3: string): Promise<CountryConcept[]> {
  const { rows } = await sql<CountryConcept>`
    select concepts.scheme, concepts.slug, broader.slug as broader, concepts.pref_labels as label, sum(resources) as count
    from coverage join concepts on concepts.id = concept_id left join concepts as broader on broader.id = concepts.broader_id
    where country = ${iso3} group by concepts.id, broader.slug order by count desc, concepts.position`.execute(db)
  const broaderOnes = new Set(rows.map(({ scheme, broader }) => `${scheme}/${broader}`))
  return rows.filter(({ scheme, slug }) => !broaderOnes.has(`${scheme}/${slug}`))
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
