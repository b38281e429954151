import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { findRecommendations } from '#app/features/core/recommendations/queries.server.ts'
import { findCountries, findPlatforms } from '#app/features/core/reference/queries.server.ts'
import { findQueriesWithResults } from '#app/features/discovery/search/queries-with-results.server.ts'
import { findTopics } from '#app/features/discovery/topics/queries.server.ts'
import { countKinds, findCountryCounts } from '#app/features/resources/published/coverage.server.ts'
import { limitPerKind } from '#app/features/resources/published/limit-per-kind.ts'
import { findNewestOfEachKind } from '#app/features/resources/published/newest-of-each-kind.server.ts'

/** All data of the home page. `questions` are candidates; the first three with results are offered. */
export async function getHome(db: Db, questions: readonly string[]) {
  const counts = Object.entries(await findCountryCounts(db)).map(([iso3, kinds]): [string, number] => [iso3, kinds.experience ?? 0])
  const newest = await findNewestOfEachKind(db, sql`true`, 6)
  const topics = await findTopics(db)
  return {
    countries: await findCountries(db),
    counts: Object.fromEntries(counts),
    experiences: (await countKinds(db)).experience ?? 0,
    cards: limitPerKind(newest, 6, 4),
    recommendations: await findRecommendations(db),
    platforms: await findPlatforms(db),
    topics: topics.filter(({ count }) => count > 0),
    questions: await findQueriesWithResults(db, questions, 3),
  }
}
