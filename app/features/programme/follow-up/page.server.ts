import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { todayInUtc } from '#app/features/core/recommendations/progress.ts'
import { findEvidence, findRecommendations } from '#app/features/core/recommendations/queries.server.ts'
import { findCountries } from '#app/features/core/reference/queries.server.ts'
import { findCards } from '#app/features/resources/published/queries.server.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { findChanges } from './find-changes.server.ts'

/** Maximum number of resources on the page; the search has all. */
const evidenceOnPage = 24

/** All data of a recommendation's page; null if there is no such recommendation. */
export async function getRecommendationPage(db: Db, id: string) {
  const recommendations = await findRecommendations(db)
  const recommendation = recommendations.find((one) => one.id === id)
  if (!recommendation) return null
  const series = recommendations.filter(({ evaluation }) => evaluation === recommendation.evaluation)
  const place = series.indexOf(recommendation)
  const named = new Set(recommendation.actions.flatMap(({ countries }) => countries))
  const countries = await findCountries(db)
  const notes = new Map((await findEvidence(db, id)).map(({ id: resource, note }) => [resource, note]))
  const cards = await findCards(db, { recommendation: id }, { limit: evidenceOnPage })
  return {
    recommendation,
    previous: series[place - 1],
    next: series[place + 1],
    countries: countries.filter(({ iso3 }) => named.has(iso3)).map(({ iso3, shortNames }) => ({ iso3, shortNames })),
    changes: await findChanges(db, id),
    answers: await findAnswers(db, id),
    today: todayInUtc(),
    evidence: cards.map((card) => ({ card, note: notes.get(card.id) ?? {} })),
  }
}

/** A published resource that answers a recommendation, for the timeline. */
export type Answer = { id: string; kind: Kind; slug: string; title: Localized; publishedAt: Date }

/** All that were published in answer, also those that the page does not show as cards. */
async function findAnswers(db: Db, recommendation: string): Promise<Answer[]> {
  const { rows } = await sql<Answer>`
    select id, kind, slug, card -> 'title' as title, first_published_at as "publishedAt" from published_resources
    join published_recommendations on resource_id = id where recommendation_id = ${recommendation} order by first_published_at desc, id`.execute(
    db,
  )
  return rows
}
