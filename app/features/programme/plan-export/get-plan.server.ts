import type { Db } from '#app/db/clients.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { findRecommendations } from '#app/features/core/recommendations/queries.server.ts'
import type { Plan } from '#app/features/programme/plan-import/plan.ts'
import type { Localized } from '#app/i18n/languages.ts'

export type Evidence = { number: number; kind: Kind; slug: string; title: Localized }
export type ExportedEvaluation = { slug: string; plan: Plan; evidence: Map<number, Evidence[]> }

/** The plan of an evaluation as it is today, with the published resources that answer each recommendation. Null if there is none. */
export async function getPlan(db: Db, slug: string): Promise<ExportedEvaluation | null> {
  const evaluation = await db
    .selectFrom('evaluations')
    .select(['code', 'titles', 'published_on as publishedOn'])
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!evaluation) return null
  const found = (await findRecommendations(db)).filter((one) => one.evaluation === slug)
  const originals = await db
    .selectFrom('recommendation_actions')
    .select(['id', 'as_published as asPublished'])
    .where('recommendation_id', 'in', [...found.map(({ id }) => id), ''])
    .execute()
  const originalOf = new Map(originals.map(({ id, asPublished }) => [id, asPublished]))
  const rows = await db
    .selectFrom('published_recommendations')
    .innerJoin('published_resources', 'published_resources.id', 'published_recommendations.resource_id')
    .innerJoin('recommendations', 'recommendations.id', 'published_recommendations.recommendation_id')
    .select(['recommendations.number', 'published_resources.slug', 'published_resources.kind', 'published_resources.card'])
    .where('recommendations.evaluation', '=', slug)
    .orderBy('published_resources.last_published_at', 'desc')
    .execute()
  const evidence = Map.groupBy(
    rows.map(({ number, slug: of, kind, card }) => ({ number, slug: of, kind: kind as Kind, title: (card as { title: Localized }).title })),
    ({ number }) => number,
  )
  return {
    slug,
    evidence,
    plan: {
      code: evaluation.code,
      title: evaluation.titles as Localized,
      publishedOn: evaluation.publishedOn,
      recommendations: found.map(
        ({ number, titles, summaries, response, responseReasons, responsible, targetOn, asPublished, actions }) => ({
          ...{ number, title: titles, text: summaries, response, reason: responseReasons, responsible, target: targetOn },
          asPublished: asPublished as Record<string, unknown>,
          actions: actions.map((action) => ({
            text: action.texts,
            responsible: action.responsible,
            status: action.status,
            target: action.targetOn,
            note: action.statusNotes,
            countries: action.countries,
            asPublished: originalOf.get(action.id) ?? null,
          })),
        }),
      ),
    },
  }
}
