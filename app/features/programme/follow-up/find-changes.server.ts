import { type SqlBool, sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Localized } from '#app/i18n/languages.ts'

type Changed = { before: unknown; after: unknown }
export type Change = {
  id: number
  recommendation: string
  action: string | null
  /** The text of the action, or its last text if it was removed since; null if the change is of the recommendation. */
  actionTexts: Localized | null
  /** The action is on the same page today. */
  isThere: boolean
  changes: Record<string, Changed>
  reasons: Localized
  evidence: string | null
  changedAt: Date
}

/** `page`: the recommendation of whose page they are; null for all. */
const selectChanges = (db: Db, page: string | null) =>
  db
    .selectFrom('recommendation_changes as changes')
    .leftJoin('recommendation_actions as action', 'action.id', 'changes.action_id')
    .select([
      'changes.id',
      'changes.recommendation_id as recommendation',
      'changes.action_id as action',
      // Of a removed action the history has the last text.
      sql<Localized | null>`coalesce(action.texts, (select removed.changes -> 'texts' -> 'before' from recommendation_changes as removed
        where removed.action_id = changes.action_id and removed.changes -> 'texts' -> 'after' = 'null' order by removed.id desc limit 1))`.as(
        'actionTexts',
      ),
      sql<boolean>`coalesce(action.recommendation_id = ${page}, false)`.as('isThere'),
      sql<Change['changes']>`changes.changes`.as('changes'),
      sql<Localized>`changes.reasons`.as('reasons'),
      'changes.evidence',
      'changes.changed_at as changedAt',
    ])
    .orderBy('changes.id', 'desc')

/** The most entries of a public page. */
const changesOnPage = 500

/** The newest changes of one recommendation and its actions, also of those that moved to it, without the names of who made them. */
export const findChanges = (db: Db, recommendation: string): Promise<Change[]> =>
  selectChanges(db, recommendation)
    .where(
      sql<SqlBool>`(changes.recommendation_id = ${recommendation} or changes.action_id in (
        select id from recommendation_actions where recommendation_id = ${recommendation}
        union select action_id from recommendation_changes as removed
          where removed.recommendation_id = ${recommendation} and removed.changes -> 'texts' -> 'after' = 'null'))`,
    )
    .limit(changesOnPage)
    .execute()

/** The newest changes of all recommendations of an evaluation, also of those that are no longer there. */
export const findChangesOfEvaluation = (db: Db, evaluation: string, limit: number): Promise<Change[]> =>
  selectChanges(db, null)
    .where(sql<SqlBool>`starts_with(changes.recommendation_id, ${`${evaluation}/`})`)
    .limit(limit)
    .execute()

/** When each recommendation or one of its actions changed for the last time since its plan was published. */
export async function findLastChanges(db: Db): Promise<Map<string, Date>> {
  const rows = await db
    .selectFrom('recommendation_changes')
    .select((eb) => ['recommendation_id as id', eb.fn.max('changed_at').as('changedAt')])
    .groupBy('recommendation_id')
    .orderBy('recommendation_id')
    .execute()
  return new Map(rows.map(({ id, changedAt }) => [id, changedAt]))
}

/** The latest changes of all recommendations with who made them, for staff. */
export async function findLatestChanges(db: Db): Promise<(Change & { by: string | null })[]> {
  const changes = await selectChanges(db, null).limit(30).execute()
  const { rows } = await sql<{ id: number; name: string }>`select id, name from private.recommendation_change_authors()`.execute(db)
  const names = new Map(rows.map(({ id, name }) => [String(id), name]))
  return changes.map((change) => ({ ...change, by: names.get(String(change.id)) ?? null }))
}

/** The ids of actions whose history names something that shows them. */
export async function findActionsWithEvidence(db: Db, evaluation: string): Promise<string[]> {
  const rows = await db
    .selectFrom('recommendation_changes as changes')
    .innerJoin('recommendations', 'recommendations.id', 'changes.recommendation_id')
    .select('changes.action_id as action')
    .distinct()
    .where('recommendations.evaluation', '=', evaluation)
    .where('changes.evidence', 'is not', null)
    .where('changes.action_id', 'is not', null)
    .orderBy('changes.action_id')
    .execute()
  return rows.flatMap(({ action }) => action ?? [])
}
