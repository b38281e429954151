import type { Db } from '#app/db/clients.server.ts'
import { isOverdue, todayInUtc } from '#app/features/core/recommendations/progress.ts'
import { findRecommendations } from '#app/features/core/recommendations/queries.server.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { findActionsWithEvidence } from './find-changes.server.ts'

/** All data of an evaluation's page; null if there is no such evaluation. */
export async function getEvaluationPage(db: Db, slug: string) {
  const evaluation = await db
    .selectFrom('evaluations')
    .select(['slug', 'code', 'titles', 'published_on as publishedOn'])
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!evaluation) return null
  const recommendations = (await findRecommendations(db)).filter((one) => one.evaluation === slug)
  const shown = new Set(await findActionsWithEvidence(db, slug))
  const today = todayInUtc()
  return {
    evaluation: { ...evaluation, titles: evaluation.titles as Localized },
    recommendations,
    overdue: recommendations.flatMap(({ actions, targetOn }) =>
      actions.filter((action) => isOverdue(action.status, action.targetOn ?? targetOn, today)),
    ).length,
    /** Recommendations that no published resource answers, and actions said to be done of which nothing is shown. */
    unanswered: recommendations.filter(({ evidenceCount }) => !evidenceCount),
    unproven: recommendations.flatMap(({ id, number, evaluation: of, actions }) =>
      actions
        .filter(({ id: action, status }) => status === 'done' && !shown.has(action))
        .map(({ id: action, texts }) => ({ action, texts, recommendation: id, evaluation: of, number })),
    ),
  }
}
export type EvaluationPage = NonNullable<Awaited<ReturnType<typeof getEvaluationPage>>>
