/**
 * The reference lists: countries, concepts, platforms, institutions. They are small (33 countries, some sixty concepts), so they are read
 * whole.
 */
import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '#app/db/clients.server.ts'
import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import type { Localized } from '#app/i18n/languages.ts'
import type { Subregion } from './subregions.ts'

const countriesOf = (db: Db) =>
  db
    .selectFrom('countries')
    .select([
      'iso3',
      'iso2',
      'names',
      'short_names as shortNames',
      sql<Subregion>`subregion`.as('subregion'),
      'tile_x as tileX',
      'tile_y as tileY',
    ])
    .orderBy('iso3')

export const findCountries = (db: Db) => countriesOf(db).execute()
export type Country = Awaited<ReturnType<typeof findCountries>>[number]

export type Concept = {
  scheme: ConceptScheme
  slug: string
  label: Localized
  definition: Localized
  broader: string | null
  /** The slug of the concept that it was merged into, whose label is shown instead. */
  replacedBy: string | null
  /** It may no longer be chosen. */
  isDeprecated: boolean
}

const conceptsOf = (db: Db) =>
  db
    .selectFrom('concepts')
    .leftJoin('concepts as broader', 'broader.id', 'concepts.broader_id')
    .leftJoin('concepts as target', 'target.id', 'concepts.replaced_by_id')
    .select((eb) => [
      'concepts.scheme',
      'concepts.slug',
      eb.fn.coalesce('target.pref_labels', 'concepts.pref_labels').as('label'),
      'concepts.definitions as definition',
      'broader.slug as broader',
      'target.slug as replacedBy',
      eb('concepts.deprecated_at', 'is not', null).as('isDeprecated'),
    ])
    .orderBy('concepts.position')

export async function findConcepts(db: Db, scheme?: ConceptScheme): Promise<Concept[]> {
  const rows = await conceptsOf(db)
    .$if(scheme !== undefined, (query) => query.where('concepts.scheme', '=', scheme ?? ''))
    .execute()
  return rows as Concept[]
}

const platformsOf = (db: Db) =>
  db.selectFrom('source_platforms').select(['slug', 'names', 'descriptions', 'urls', 'country_urls as countryUrls']).orderBy('position')

export const findPlatforms = (db: Db) => platformsOf(db).execute()
export type Platform = Awaited<ReturnType<typeof findPlatforms>>[number] & { countryUrls: Localized | null }

export const findInstitutions = (db: Db) =>
  db.selectFrom('institutions').select(['id', 'slug', 'names', 'acronym', 'country_iso3 as country']).orderBy('slug').execute()

/** Everything that the content of a resource can refer to by a code, in one statement. */
export async function findReferenceLists(db: Db) {
  const recommendations = db
    .selectFrom('recommendations')
    .innerJoin('evaluations', 'evaluations.slug', 'recommendations.evaluation')
    .select(['recommendations.id', 'recommendations.evaluation', 'recommendations.number', 'recommendations.titles', 'evaluations.code'])
    .orderBy('recommendations.evaluation')
    .orderBy('recommendations.number')
  const lists = await db
    .selectNoFrom([
      jsonArrayFrom(countriesOf(db)).as('countries'),
      jsonArrayFrom(conceptsOf(db)).as('concepts'),
      jsonArrayFrom(platformsOf(db)).as('platforms'),
      jsonArrayFrom(recommendations).as('recommendations'),
    ])
    .executeTakeFirstOrThrow()
  return { ...lists, concepts: lists.concepts as Concept[] }
}
