/** The units that are responsible for recommendations, and the reminders that they get: for staff, whom row-level security asks for. */
import { sql } from 'kysely'
import { type Db, Refusal, type Tx } from '#app/db/clients.server.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'
import type { ReminderInput } from './schema.ts'

export type Unit = { id: string; name: string; language: Language; emails: string[]; version: number; recommendations: string[] }
export type Settings = { isOn: boolean; daysBefore: number; repeatAfter: number }
export type RemindedItem = { action: string; recommendation: string; target: string; step: 'before' | 'after' }
export type SentReminder = {
  id: string
  /** Null after the holder of the address had it removed. */
  email: string | null
  state: 'waiting' | 'sending' | 'sent' | 'empty' | 'bounced'
  at: Date
  items: number
}
export type Choice = { id: string; code: string; number: number; titles: Localized }

/** The newest of the sent mails that the page shows. */
const shownMails = 60

export async function findReminders(db: Db) {
  const { rows: units } = await sql<Unit>`
    select id, name, language, emails, version,
      array(select recommendation_id from responsible_recommendations where unit_id = responsible_units.id order by 1) as recommendations
    from responsible_units order by lower(name), id`.execute(db)
  const { rows: settings } = await sql<Settings>`
    select is_on as "isOn", days_before as "daysBefore", repeat_after as "repeatAfter" from reminder_settings`.execute(db)
  const { rows: mails } = await sql<SentReminder>`
    select id, email, state, coalesce(sent_at, requested_at) as at, jsonb_array_length(items) as items
    from reminder_mails order by week desc, requested_at desc, id limit ${shownMails}`.execute(db)
  const { rows: choices } = await sql<Choice>`
    select recommendations.id, code, number, recommendations.titles from recommendations join evaluations on slug = evaluation
    order by evaluation, number`.execute(db)
  return { units, settings: settings[0] ?? { isOn: false, daysBefore: 30, repeatAfter: 30 }, mails, choices }
}

/** Refusals: `changed_meanwhile`, `not_found`, `too_many_stored`. */
export async function changeReminders(db: Tx, input: ReminderInput): Promise<void> {
  if (input.intent === 'settings') {
    const { isOn, daysBefore, repeatAfter } = input
    await sql`update reminder_settings set is_on = ${isOn === 'on'}, days_before = ${daysBefore}, repeat_after = ${repeatAfter}`.execute(db)
    return
  }
  if (input.intent === 'add') {
    const { name, language, emails } = input
    const { id } = await db.insertInto('responsible_units').values({ name, language, emails }).returning('id').executeTakeFirstOrThrow()
    await assign(db, id, input.recommendation)
    return
  }
  const { unit, version } = input
  const current = await db.selectFrom('responsible_units').select('version').where('id', '=', unit).forUpdate().executeTakeFirst()
  if (!current) throw new Refusal('not_found')
  if (current.version !== version) throw new Refusal('changed_meanwhile')
  if (input.intent === 'remove') {
    await db.deleteFrom('responsible_units').where('id', '=', unit).execute()
    return
  }
  const { name, language, emails } = input
  await db
    .updateTable('responsible_units')
    .set({ name, language, emails, version: version + 1, changed_at: new Date() })
    .where('id', '=', unit)
    .execute()
  await db.deleteFrom('responsible_recommendations').where('unit_id', '=', unit).execute()
  await assign(db, unit, input.recommendation)
}

/** A recommendation that is no longer there is left out. */
const assign = (db: Tx, unit: string, recommendations: readonly string[]) =>
  sql`insert into responsible_recommendations (unit_id, recommendation_id)
    select ${unit}, id from recommendations where id = any (${[...recommendations]}::text[])`.execute(db)

export type DueAction = {
  action: string
  recommendation: string
  evaluation: string
  number: number
  code: string
  texts: Localized
  target: string
  step: 'before' | 'after'
}

/** What staff have to look at: unfinished actions whose target date comes soon or has passed, the oldest first. */
export async function findDueActions(db: Db): Promise<DueAction[]> {
  const { rows } = await sql<DueAction>`
    select due.action, due.recommendation, recommendations.evaluation, recommendations.number, code, texts, target, step
    from private.due_actions(current_date, (select days_before from reminder_settings)) as due
    join recommendation_actions as actions on actions.id = due.action
    join recommendations on recommendations.id = due.recommendation
    join evaluations on evaluations.slug = recommendations.evaluation
    order by due, recommendations.evaluation, recommendations.number, position`.execute(db)
  return rows
}

/** The units for which an address is reminded: that of a mail's token, or of the signed-in person. Refusals: `link_altered`, `link_expired`. */
export async function findRemindedUnits(db: Db, token: string | null): Promise<{ unit: string }[]> {
  const { rows } = await sql<{ unit: string }>`select unit from private.read_reminders(${token})`.execute(db)
  return rows
}

/** Refusals: `link_altered`, `link_expired`. */
export const stopReminders = (db: Db, token: string | null) => sql`select private.stop_reminders(${token})`.execute(db)

export type FollowUpExport = { changes: unknown[]; units: { unit: string }[]; reminders: unknown[] }

/** What the signed-in person changed in follow-up plans, and the reminders that they got. */
export async function findOwnFollowUp(db: Db): Promise<FollowUpExport> {
  const { rows } = await sql<{ own: FollowUpExport }>`select private.export_own_follow_up() as own`.execute(db)
  const [row] = rows
  if (!row) throw new Error('export_own_follow_up returns one row.')
  return row.own
}
