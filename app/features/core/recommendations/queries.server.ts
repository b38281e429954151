import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '#app/db/clients.server.ts'
import type { Localized } from '#app/i18n/languages.ts'
import type { Response } from './progress.ts'

export type ActionStatus = 'planned' | 'under-way' | 'done' | 'dropped'
/** A damaged cell of the source: its text, and our reading of it. */
export type Flag = { field: 'title' | 'targetDate'; published: string; note: Localized }
export type AsPublished = { title: string | null; targetDate: string; flags: Flag[] }

const select = (db: Db) =>
  db
    .selectFrom('recommendations')
    .innerJoin('evaluations', 'evaluations.slug', 'recommendations.evaluation')
    .select((eb) => [
      'recommendations.id',
      'recommendations.evaluation',
      'recommendations.number',
      'recommendations.titles',
      'recommendations.summaries',
      'recommendations.responsible',
      'recommendations.target_on as targetOn',
      sql<Response | null>`recommendations.response`.as('response'),
      sql<Localized>`recommendations.response_reasons`.as('responseReasons'),
      'evaluations.code',
      'evaluations.titles as evaluationTitles',
      'evaluations.published_on as evaluationDate',
      sql<AsPublished>`recommendations.as_published`.as('asPublished'),
      jsonArrayFrom(
        eb
          .selectFrom('recommendation_actions')
          .select([
            'recommendation_actions.id',
            'recommendation_actions.texts',
            'recommendation_actions.responsible',
            sql<ActionStatus>`recommendation_actions.status`.as('status'),
            'recommendation_actions.status_notes as statusNotes',
            'recommendation_actions.countries',
            'recommendation_actions.target_on as targetOn',
          ])
          .whereRef('recommendation_actions.recommendation_id', '=', 'recommendations.id')
          .orderBy('recommendation_actions.position'),
      ).as('actions'),
      eb
        .selectFrom('published_recommendations')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('published_recommendations.recommendation_id', '=', 'recommendations.id')
        .as('evidenceCount'),
    ])
    .orderBy('recommendations.evaluation')
    .orderBy('recommendations.number')

/** All recommendations with their actions and the number of resources that answer them. */
export const findRecommendations = (db: Db) => select(db).execute()
export type Recommendation = Awaited<ReturnType<typeof findRecommendations>>[number]

/** Published resources that answer a recommendation, with the note that explains how; newest first. */
export const findEvidence = (db: Db, id: string) =>
  db
    .selectFrom('published_recommendations')
    .innerJoin('published_resources', 'published_resources.id', 'published_recommendations.resource_id')
    .select(['published_resources.id', 'published_recommendations.notes as note'])
    .where('published_recommendations.recommendation_id', '=', id)
    .orderBy('published_resources.last_published_at', 'desc')
    .execute()
