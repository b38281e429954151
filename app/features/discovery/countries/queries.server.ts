/** Queries for a country's page. */
import { type SqlBool, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '#app/db/clients.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { ActionStatus } from '#app/features/core/recommendations/queries.server.ts'
import { findCountries, findPlatforms } from '#app/features/core/reference/queries.server.ts'
import { findCountryCounts } from '#app/features/resources/published/coverage.server.ts'
import { findNewestOfEachKind, inCountry } from '#app/features/resources/published/newest-of-each-kind.server.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { countYears, findCountryConcepts } from './country-counts.server.ts'
import { findPlatformAddresses } from './platform-addresses.server.ts'

/** A resource that answers a recommendation, with its note on how. */
export type Answer = { kind: Kind; slug: string; title: Localized; note: Localized }

/** Maximum number of answers per recommendation on a country's page; the recommendation's page has all. */
const maxAnswers = 4

/** Recommendations that this country's resources answer, or whose follow-up plan names the country. */
async function findCountryRecommendations(db: Db, iso3: string) {
  const rows = await db
    .selectFrom('recommendations')
    .select((eb) => {
      const answers = eb
        .selectFrom('published_recommendations')
        .innerJoin('published_resources', 'published_resources.id', 'published_recommendations.resource_id')
        .whereRef('published_recommendations.recommendation_id', '=', 'recommendations.id')
        .where(sql<SqlBool>`published_resources.countries @> array[${iso3}]`)
      return [
        'recommendations.evaluation',
        'recommendations.number',
        'recommendations.titles as title',
        answers.select((count) => count.fn.countAll<number>().as('count')).as('answerCount'),
        jsonArrayFrom(
          answers
            .select([
              sql<Kind>`published_resources.kind`.as('kind'),
              'published_resources.slug',
              sql<Localized>`published_resources.card -> 'title'`.as('title'),
              'published_recommendations.notes as note',
            ])
            .orderBy('published_resources.last_published_at', 'desc')
            .orderBy('published_resources.id')
            .limit(maxAnswers),
        ).as('answers'),
        jsonArrayFrom(
          eb
            .selectFrom('recommendation_actions')
            .select(['recommendation_actions.id', 'recommendation_actions.texts as text', sql<ActionStatus>`status`.as('status')])
            .whereRef('recommendation_actions.recommendation_id', '=', 'recommendations.id')
            .where(sql<SqlBool>`recommendation_actions.countries @> array[${iso3}]`)
            .orderBy('recommendation_actions.position'),
        ).as('actions'),
      ]
    })
    .orderBy('recommendations.evaluation')
    .orderBy('recommendations.number')
    .execute()
  return rows
    .map(({ answerCount, ...row }) => ({ ...row, answerCount: answerCount ?? 0 }))
    .filter(({ answerCount, actions }) => answerCount > 0 || actions.length > 0)
}
export type CountryRecommendation = Awaited<ReturnType<typeof findCountryRecommendations>>[number]

/** All data of a country's page; null if there is no such country. */
export async function getCountryPage(db: Db, iso3: string) {
  const countries = await findCountries(db)
  const country = countries.find((one) => one.iso3 === iso3)
  if (!country) return null
  const own = await findCountryCounts(db, iso3)
  return {
    country,
    countries,
    // Only the page of an empty country shows its neighbours. A page that reads less stays longer in the page cache.
    counts: own[iso3] ? own : await findCountryCounts(db),
    concepts: await findCountryConcepts(db, iso3),
    years: await countYears(db, iso3),
    cards: await findNewestOfEachKind(db, inCountry(iso3)),
    recommendations: await findCountryRecommendations(db, iso3),
    platforms: await findPlatforms(db),
    addresses: await findPlatformAddresses(db, iso3),
  }
}
