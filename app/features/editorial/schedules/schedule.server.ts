/** Schedules publishing or archiving. */
import { sql } from 'kysely'
import type { z } from 'zod'
import { type Db, Refusal, type Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import { type scheduleFields, scheduleZone } from './schedule-schema.ts'

type Input = { resourceId: string; revision: number } & z.output<z.ZodObject<typeof scheduleFields>>

/** Refusals: `time_past`, `no_such_hour` (skipped when clocks go forward), `no_language`, `not_cleared`, `already_scheduled`, `stale_revision`, `move_not_allowed`. */
export async function schedule(db: Tx, person: Pick<Person, 'id'>, input: Input): Promise<void> {
  const { resourceId, revision, action, day, hour, languages: chosen, scheduleNote } = input
  const { rows } = await sql<{ due: Date | null; past: boolean; latest: number; live: number | null; state: string; cleared: boolean }>`
    select private.local_to_utc(${scheduleZone}, ${`${day} ${hour}`}::timestamp) as due,
      private.local_to_utc(${scheduleZone}, ${`${day} ${hour}`}::timestamp) <= now() as past, latest_revision as latest, live_revision as live, state,
      exists (select from clearances where clearances.resource_id = resources.id) as cleared
    from resources where id = ${resourceId}`.execute(db)
  const facts = rows[0]
  if (!facts) throw new Refusal('not_found')
  if (facts.due === null) throw new Refusal('no_such_hour')
  if (facts.past) throw new Refusal('time_past')
  if (facts.latest !== revision) throw new Refusal('stale_revision')
  if (action === 'publish' && chosen.length === 0) throw new Refusal('no_language')
  if (action === 'publish' && !facts.cleared) throw new Refusal('not_cleared')
  if (action === 'publish' && facts.state === 'archived') throw new Refusal('move_not_allowed')
  if (action === 'archive' && facts.live === null && !(await isWaiting(db, resourceId, 'publish'))) throw new Refusal('move_not_allowed')
  if (await isWaiting(db, resourceId, action)) throw new Refusal('already_scheduled')
  await db
    .insertInto('schedules')
    .values({
      resource_id: resourceId,
      action,
      due_at: facts.due,
      revision,
      languages: action === 'publish' ? sql`${[...chosen]}::text[]` : sql`'{}'::text[]`,
      note: scheduleNote,
      scheduled_by: person.id,
    })
    .execute()
}

const isWaiting = async (db: Db, resourceId: string, action: string): Promise<boolean> =>
  (await db
    .selectFrom('schedules')
    .select('id')
    .where('resource_id', '=', resourceId)
    .where('action', '=', action)
    .where('state', '=', 'waiting')
    .executeTakeFirst()) !== undefined

/** Cancels a schedule that has not started. */
export async function cancelSchedule(db: Tx, id: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('schedules')
    .set({ state: 'cancelled', ended_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Refusal('not_found')
}

/** Waiting schedules, the next first; then ended ones, the latest first. */
export const findSchedules = (db: Db, resourceId: string) =>
  db
    .selectFrom('schedules')
    .select([
      'id',
      sql<'publish' | 'archive'>`action`.as('action'),
      'due_at as dueAt',
      'revision',
      sql<('es' | 'en')[]>`languages`.as('languages'),
      'note',
      sql<'waiting' | 'done' | 'cancelled' | 'failed'>`state`.as('state'),
      'problem',
      sql<string>`coalesce(private.colleague_name(resource_id, scheduled_by), '')`.as('by'),
    ])
    .where('resource_id', '=', resourceId)
    .orderBy(sql`state <> 'waiting'`)
    .orderBy('due_at', 'desc')
    .limit(20)
    .execute()
export type Scheduled = Awaited<ReturnType<typeof findSchedules>>[number]
