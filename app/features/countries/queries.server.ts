/** What the toolbox holds country by country. */
import { type SqlBool, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '#app/db/clients.server.ts'
import { findNewestOfEachKind, inCountry } from '#app/features/catalogue/newest-of-each-kind.server.ts'
import type { KindCounts } from '#app/features/catalogue/use-kind-counts.ts'
import type { ActionStatus } from '#app/features/recommendations/queries.server.ts'
import { findCountries, findPlatforms, type Platform } from '#app/features/reference/queries.server.ts'
import type { Kind } from '#app/features/resources/kinds.ts'
import type { Localized } from '#app/i18n/languages.ts'

/** Published resources by country (ISO 3166-1 alpha-3) and kind; countries without any are absent. */
export async function findCountryCounts(db: Db): Promise<Record<string, KindCounts>> {
  const { rows } = await sql<{ country: string; kind: Kind; count: number }>`
    select country, kind, count(*) as count from published_resources, unnest(countries) as country group by country, kind`.execute(db)
  const counts: Record<string, KindCounts> = {}
  for (const { country, kind, count } of rows) counts[country] = { ...counts[country], [kind]: count }
  return counts
}

/** Topics of a country's resources, most frequent first. */
const findCountryTopics = (db: Db, iso3: string): Promise<{ slug: string; label: Localized; count: number }[]> =>
  db
    .selectFrom('published_resources')
    .innerJoin('published_concepts', 'published_concepts.resource_id', 'published_resources.id')
    .innerJoin('concepts', 'concepts.id', 'published_concepts.concept_id')
    .select((eb) => ['concepts.slug', 'concepts.pref_labels as label', eb.fn.countAll<number>().as('count')])
    .where('concepts.scheme', '=', 'topic')
    .where(sql<SqlBool>`published_resources.countries @> array[${iso3}]`)
    .groupBy('concepts.id')
    .orderBy('count', 'desc')
    .orderBy('concepts.position')
    .execute()

/** Recommendations this country's resources answer, or whose follow-up plan names the country, with what the plan says. */
async function findCountryRecommendations(db: Db, iso3: string) {
  const rows = await db
    .selectFrom('recommendations')
    .select((eb) => [
      'recommendations.evaluation',
      'recommendations.number',
      'recommendations.titles as title',
      eb
        .selectFrom('published_recommendations')
        .innerJoin('published_resources', 'published_resources.id', 'published_recommendations.resource_id')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('published_recommendations.recommendation_id', '=', 'recommendations.id')
        .where(sql<SqlBool>`published_resources.countries @> array[${iso3}]`)
        .as('evidenceCount'),
      jsonArrayFrom(
        eb
          .selectFrom('recommendation_actions')
          .select(['recommendation_actions.id', 'recommendation_actions.texts as text', sql<ActionStatus>`status`.as('status')])
          .whereRef('recommendation_actions.recommendation_id', '=', 'recommendations.id')
          .where(sql<SqlBool>`recommendation_actions.countries @> array[${iso3}]`)
          .orderBy('recommendation_actions.position'),
      ).as('actions'),
    ])
    .orderBy('recommendations.evaluation')
    .orderBy('recommendations.number')
    .execute()
  return rows
    .map(({ evidenceCount, ...row }) => ({ ...row, evidenceCount: evidenceCount ?? 0 }))
    .filter(({ evidenceCount, actions }) => evidenceCount > 0 || actions.length > 0)
}
export type CountryRecommendation = Awaited<ReturnType<typeof findCountryRecommendations>>[number]

/** Everything a country's page shows; null if there is no such country. */
export async function getCountryPage(db: Db, iso3: string) {
  const countries = await findCountries(db)
  const country = countries.find((one) => one.iso3 === iso3)
  if (!country) return null
  return {
    country,
    countries,
    counts: await findCountryCounts(db),
    cards: await findNewestOfEachKind(db, inCountry(iso3)),
    topics: await findCountryTopics(db, iso3),
    recommendations: await findCountryRecommendations(db, iso3),
    platforms: (await findPlatforms(db)) as Platform[],
  }
}
