/** The status of the actions since the follow-up plan, kept by editors. */
import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { z } from 'zod'
import type { Db, Tx } from '#app/db/clients.server.ts'
import { actionStatuses } from '#app/features/core/recommendations/progress.ts'
import type { ActionStatus } from '#app/features/core/recommendations/queries.server.ts'
import { type Language, type Localized, languages } from '#app/i18n/languages.ts'
import { cleanText } from '#app/lib/clean-text.ts'

/** `version`: time of the last change in microseconds, for conflict detection. */
export const findActions = (db: Db) =>
  db
    .selectFrom('recommendations')
    .select((eb) => [
      'recommendations.id',
      'recommendations.evaluation',
      'recommendations.number',
      'recommendations.titles',
      jsonArrayFrom(
        eb
          .selectFrom('recommendation_actions as action')
          .select([
            'action.id',
            'action.texts',
            sql<ActionStatus>`action.status`.as('status'),
            'action.status_notes as notes',
            'action.updated_at as updatedAt',
            sql<string>`action.updated_at::text`.as('version'),
          ])
          .whereRef('action.recommendation_id', '=', 'recommendations.id')
          .orderBy('action.position'),
      ).as('actions'),
    ])
    .orderBy('recommendations.evaluation')
    .orderBy('recommendations.number')
    .execute()
export type ActionGroup = Awaited<ReturnType<typeof findActions>>[number]
export type EditableAction = ActionGroup['actions'][number]

/** Maximum length of a note in characters. */
export const noteLimit = 1_200
const note = z.string().transform(cleanText).pipe(z.string().max(noteLimit, 'validation.tooLong')).default('')

export const actionSchema = z.object({
  action: z.string().min(1).max(200),
  version: z.string().max(60),
  status: z.enum(actionStatuses, 'validation.id'),
  note: z.object(Object.fromEntries(languages.map((language) => [language, note])) as Record<Language, typeof note>).prefault({}),
})
type Input = z.output<typeof actionSchema>

export type UpdateActionResult =
  | { ok: true }
  | { ok: false; error: 'not_found' }
  | { ok: false; error: 'edit_conflict'; theirs: { status: ActionStatus; notes: Localized; version: string } }

export async function updateAction(db: Tx, { action, version, status, note: notes }: Input): Promise<UpdateActionResult> {
  const current = await db
    .selectFrom('recommendation_actions')
    .select(['status_notes as notes', sql<ActionStatus>`status`.as('status'), sql<string>`updated_at::text`.as('version')])
    .where('id', '=', action)
    .forUpdate()
    .executeTakeFirst()
  if (!current) return { ok: false, error: 'not_found' }
  if (current.version !== version) return { ok: false, error: 'edit_conflict', theirs: current }
  // Notes in languages that the form does not have are kept; an emptied note is removed.
  const kept = Object.entries({ ...current.notes, ...notes }).filter(([, text]) => text)
  await db
    .updateTable('recommendation_actions')
    .set({ status, status_notes: JSON.stringify(Object.fromEntries(kept)), updated_at: sql`clock_timestamp()` })
    .where('id', '=', action)
    .execute()
  return { ok: true }
}
