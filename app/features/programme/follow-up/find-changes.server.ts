import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Localized } from '#app/i18n/languages.ts'

type Changed = { before: unknown; after: unknown }
export type Change = {
  id: number
  recommendation: string
  action: string | null
  /** The text of the action; null if the change is of the recommendation, or the action was removed since. */
  actionTexts: Localized | null
  changes: Record<string, Changed>
  reasons: Localized
  evidence: string | null
  changedAt: Date
}

const selectChanges = (db: Db) =>
  db
    .selectFrom('recommendation_changes as changes')
    .leftJoin('recommendation_actions as action', 'action.id', 'changes.action_id')
    .select([
      'changes.id',
      'changes.recommendation_id as recommendation',
      'changes.action_id as action',
      'action.texts as actionTexts',
      sql<Change['changes']>`changes.changes`.as('changes'),
      sql<Localized>`changes.reasons`.as('reasons'),
      'changes.evidence',
      'changes.changed_at as changedAt',
    ])
    .orderBy('changes.id', 'desc')

/** The most entries of a public page. */
const changesOnPage = 100

/** The newest changes of one recommendation and its actions, without the names of who made them. */
export const findChanges = (db: Db, recommendation: string): Promise<Change[]> =>
  selectChanges(db).where('changes.recommendation_id', '=', recommendation).limit(changesOnPage).execute()

/** The latest changes of all recommendations with who made them, for staff. */
export async function findLatestChanges(db: Db): Promise<(Change & { by: string | null })[]> {
  const changes = await selectChanges(db).limit(30).execute()
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
