/** The status of the actions and the response to the recommendations, kept by editors. */
import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { z } from 'zod'
import type { Db, Tx } from '#app/db/clients.server.ts'
import { actionStatuses, type Response, responses } from '#app/features/core/recommendations/progress.ts'
import type { ActionStatus } from '#app/features/core/recommendations/queries.server.ts'
import { type Language, type Localized, languages } from '#app/i18n/languages.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { parsePartialDate } from '#app/lib/parse-partial-date.ts'
import { webAddressField } from '#app/lib/parse-web-address.ts'

/** `version`: time of the last change in microseconds, for conflict detection. */
export const findActions = (db: Db) =>
  db
    .selectFrom('recommendations')
    .innerJoin('evaluations', 'evaluations.slug', 'recommendations.evaluation')
    .select((eb) => [
      'evaluations.code',
      'recommendations.id',
      'recommendations.evaluation',
      'recommendations.number',
      'recommendations.titles',
      sql<Response | null>`recommendations.response`.as('response'),
      sql<Localized>`recommendations.response_reasons`.as('responseReasons'),
      'recommendations.target_on as targetOn',
      sql<string>`recommendations.updated_at::text`.as('version'),
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
            'action.target_on as targetOn',
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

const notes = z.object(Object.fromEntries(languages.map((language) => [language, note])) as Record<Language, typeof note>).prefault({})
/** A year, month or day; null if empty. */
const target = z
  .string()
  .default('')
  .transform((typed, check) => {
    if (typed.trim() === '') return null
    const parsed = parsePartialDate(typed)
    if (parsed.ok) return parsed.date
    check.addIssue({ code: 'custom', message: 'validation.date' })
    return z.NEVER
  })
const shared = {
  version: z.string().max(60),
  target,
  note: notes,
  /** Why it changes, and the address of what shows it: both are published in the history. */
  why: note,
  evidence: webAddressField,
}

/** What changes an action, and what changes the response to a recommendation. */
export const followUpSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('action'), action: z.string().min(1).max(200), status: z.enum(actionStatuses, 'validation.id'), ...shared }),
  z.object({
    intent: z.literal('response'),
    recommendation: z.string().min(1).max(60),
    response: z.union([z.literal(''), z.enum(responses, 'validation.id')]).default(''),
    ...shared,
  }),
])
type Input = z.output<typeof followUpSchema>
type ActionInput = Extract<Input, { intent: 'action' }>
type ResponseInput = Extract<Input, { intent: 'response' }>

/** For the trigger that writes the history. The reason is in the language of the person's page. */
export const explain = (db: Tx, { why, evidence }: Pick<Input, 'why' | 'evidence'>, language: Language) =>
  sql`select set_config('caja.change_reasons', ${why ? JSON.stringify({ [language]: why }) : ''}, true),
    set_config('caja.change_evidence', ${evidence}, true)`.execute(db)

/** Notes in languages that the form does not have are kept; an emptied note is removed. */
const mergeNotes = (before: Localized, after: Localized): string =>
  JSON.stringify(Object.fromEntries(Object.entries({ ...before, ...after }).filter(([, text]) => text)))

export type UpdateResult =
  | { ok: true }
  | { ok: false; error: 'not_found' }
  | { ok: false; error: 'edit_conflict'; theirs: { status?: ActionStatus; response?: Response | null; notes: Localized; version: string } }

/** Changes an action or a response; the history is written in the same transaction. */
export const updateFollowUp = (db: Tx, input: Input, language: Language): Promise<UpdateResult> =>
  input.intent === 'action' ? updateAction(db, input, language) : updateResponse(db, input, language)

async function updateAction(db: Tx, input: ActionInput, language: Language): Promise<UpdateResult> {
  const { action, version, status, target: target_on, note: notes } = input
  const current = await db
    .selectFrom('recommendation_actions')
    .select(['status_notes as notes', sql<ActionStatus>`status`.as('status'), sql<string>`updated_at::text`.as('version')])
    .where('id', '=', action)
    .forUpdate()
    .executeTakeFirst()
  if (!current) return { ok: false, error: 'not_found' }
  if (current.version !== version) return { ok: false, error: 'edit_conflict', theirs: current }
  await explain(db, input, language)
  await db
    .updateTable('recommendation_actions')
    .set({ status, target_on, status_notes: mergeNotes(current.notes, notes), updated_at: sql`clock_timestamp()` })
    .where('id', '=', action)
    .execute()
  return { ok: true }
}

async function updateResponse(db: Tx, input: ResponseInput, language: Language): Promise<UpdateResult> {
  const { recommendation, version, response, target: target_on, note: notes } = input
  const current = await db
    .selectFrom('recommendations')
    .select([
      sql<Localized>`response_reasons`.as('notes'),
      sql<Response | null>`response`.as('response'),
      sql<string>`updated_at::text`.as('version'),
    ])
    .where('id', '=', recommendation)
    .forUpdate()
    .executeTakeFirst()
  if (!current) return { ok: false, error: 'not_found' }
  if (current.version !== version) return { ok: false, error: 'edit_conflict', theirs: current }
  await explain(db, input, language)
  await db
    .updateTable('recommendations')
    .set({
      ...{ response: response || null, target_on, response_reasons: mergeNotes(current.notes, notes) },
      updated_at: sql`clock_timestamp()`,
    })
    .where('id', '=', recommendation)
    .execute()
  return { ok: true }
}
