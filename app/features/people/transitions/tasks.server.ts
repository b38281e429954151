/** What staff do before and after a change of government, under their own rights. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db, Tx } from '#app/db/clients.server.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import type { Certainty, ChangeKind } from './schema.ts'
import { type TaskFilters, type TaskStep, taskQuery } from './task-query.ts'

export const skipReasonLength = 500

export const taskIntents = [
  z.object({ intent: z.literal('done'), task: z.uuid('validation.required') }),
  z.object({
    intent: z.literal('skip'),
    task: z.uuid('validation.required'),
    reason: z
      .string('validation.required')
      .transform(cleanText)
      .pipe(z.string().min(3, 'validation.required').max(skipReasonLength, 'validation.tooLong')),
  }),
  z.object({
    intent: z.literal('assign'),
    task: z.uuid('validation.required'),
    person: z.union([z.literal(''), z.uuid('validation.id')]).default(''),
  }),
] as const

const days = (longest: number) =>
  z.coerce
    .number<string>('validation.taskDays')
    .int('validation.taskDays')
    .min(1, 'validation.taskDays')
    .max(longest, 'validation.taskDays')
export const taskSettingsSchema = z.object({ memoryDays: days(730), packDays: days(365), visitDays: days(365) })
export type TaskSettings = z.output<typeof taskSettingsSchema>

export type Task = {
  id: string
  changeId: string
  country: Localized
  kind: ChangeKind
  subject: string
  startsOn: string
  endsOn: string | null
  certainty: Certainty
  step: TaskStep
  dueOn: string
  isOverdue: boolean
  state: 'open' | 'done' | 'skipped'
  reason: string
  assignedTo: string | null
  assignee: string | null
  closedBy: string | null
  closedAt: Date | null
}

/** What is due first comes first. */
export async function findTasks(db: Db, filters: TaskFilters): Promise<{ tasks: Task[]; total: number }> {
  const { state, step, country, whose, sort } = filters
  const { limit, offset } = taskQuery.window(filters)
  const order = sort === 'country' ? sql`change.country_iso3, task.due_on, task.id` : sql`task.due_on, change.country_iso3, task.id`
  const { rows } = await sql<Task & { total: number }>`
    select task.id, change.id as "changeId", countries.short_names as country, change.kind, change.subject, change.starts_on as "startsOn",
      change.ends_on as "endsOn", change.certainty, task.step, task.due_on as "dueOn", task.state = 'open' and task.due_on < current_date - 14 as "isOverdue",
      task.state, task.reason, task.assigned_to as "assignedTo", coalesce(nullif(assignee.name, ''), assignee.email) as assignee,
      coalesce(nullif(closer.name, ''), closer.email) as "closedBy", task.closed_at as "closedAt", count(*) over ()::int as total
    from transition_tasks as task join government_changes as change on change.id = task.change_id join countries on countries.iso3 = change.country_iso3
      left join people as assignee on assignee.id = task.assigned_to left join people as closer on closer.id = task.closed_by
    where (${state} = 'all' or task.state = ${state}) and (${step}::text is null or task.step = ${step})
      and (${country}::text is null or change.country_iso3 = ${country})
      and case ${whose}::text when 'mine' then task.assigned_to = private.person_id() when 'nobody' then task.assigned_to is null else true end
    order by ${order} limit ${limit} offset ${offset}`.execute(db)
  return { tasks: rows, total: rows[0]?.total ?? 0 }
}

/** The tasks of one change, in the order in which they are due. */
export async function findTasksOf(db: Db, change: string): Promise<Pick<Task, 'id' | 'step' | 'dueOn' | 'state'>[]> {
  const { rows } = await sql<Pick<Task, 'id' | 'step' | 'dueOn' | 'state'>>`
    select id, step, due_on as "dueOn", state from transition_tasks where change_id = ${change} order by due_on`.execute(db)
  return rows
}

export type StaffMember = { id: string; name: string }
export async function findStaff(db: Db): Promise<StaffMember[]> {
  const { rows } = await sql<StaffMember>`
    select id, coalesce(nullif(name, ''), email) as name from people
    where role in ('editor', 'admin') and frozen_at is null and left_at is null order by 2 limit 200`.execute(db)
  return rows
}

/** Refusals: `already_closed`, `not_found`. */
export const closeTask = (db: Tx, task: string, state: 'done' | 'skipped', reason = '') =>
  sql`select private.close_transition_task(${task}, ${state}, ${reason})`.execute(db)

/** Null gives it to nobody. Refusals: `not_of_staff`, `already_closed`, `not_found`. */
export const assignTask = (db: Tx, task: string, person: string | null) =>
  sql`select private.assign_transition_task(${task}, ${person})`.execute(db)

export async function getTaskSettings(db: Db): Promise<TaskSettings> {
  const { memory_days, pack_days, visit_days } = await db.selectFrom('transition_settings').selectAll().executeTakeFirstOrThrow()
  return { memoryDays: memory_days, packDays: pack_days, visitDays: visit_days }
}

/** Open tasks move with it. */
export const saveTaskSettings = (db: Tx, { memoryDays, packDays, visitDays }: TaskSettings) =>
  db.updateTable('transition_settings').set({ memory_days: memoryDays, pack_days: packDays, visit_days: visitDays }).execute()
