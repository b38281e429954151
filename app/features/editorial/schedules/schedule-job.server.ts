/** Carries out schedules that are due, in the name of the person who made them and with their current rights. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Backend } from '#app/backend/backend.server.ts'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { attempt, type Claims, Refusal } from '#app/db/clients.server.ts'
import { archiveResource } from '#app/features/resources/publishing/archive-resource.server.ts'
import { publishResource } from '#app/features/resources/publishing/publish-resource.server.ts'
import type { Language } from '#app/i18n/languages.ts'

const scheduleJob = { id: 'run-schedules', payload: z.object({}) }
type Services = Pick<Backend, 'databases'> & { jobs: Jobs }

export async function registerSchedules(services: Services): Promise<void> {
  await services.jobs.work({ ...scheduleJob, handle: async () => void (await runSchedules(services)) })
  // The trigger of a schedule enqueues a run at its time. These runs take up what such a run could not do, for example during a restore.
  await services.jobs.schedule(scheduleJob, '*/5 * * * *', {})
}

/** Returns the number of schedules carried out. Concurrent runs carry out each one once. */
export async function runSchedules({ databases }: Pick<Services, 'databases'>): Promise<number> {
  const due = await databases.service
    .selectFrom('schedules')
    .innerJoin('people', 'people.id', 'schedules.scheduled_by')
    .select(['schedules.id', 'people.user_id', 'people.email'])
    .where('schedules.state', '=', 'waiting')
    .where('due_at', '<=', sql<Date>`now()`)
    .orderBy('due_at')
    .limit(50)
    .execute()
  let done = 0
  for (const { id, user_id: user, email } of due) {
    const claims: Claims | null = user ? { sub: user, role: 'authenticated', email } : null
    const outcome = claims
      ? await attempt(() => databases.asUser(claims, (db) => runOne(db, id)))
      : { ok: false as const, error: 'scheduler_left' }
    if (outcome.ok && outcome.value === null) continue // taken by another instance, or cancelled
    if (outcome.ok) {
      done += 1
      continue
    }
    await databases.service
      .updateTable('schedules')
      .set({ state: 'failed', ended_at: sql<Date>`now()`, problem: outcome.error })
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .execute()
  }
  return done
}

/** In one transaction, so that a failure leaves nothing half done. */
async function runOne(db: Parameters<typeof publishResource>[0], id: string): Promise<'publish' | 'archive' | null> {
  // The person must still be staff.
  const { rows: me } = await sql<{ staff: boolean }>`select private.is_staff() as staff`.execute(db)
  if (!me[0]?.staff) throw new Refusal('scheduler_left')
  const { rows } = await sql<{
    resource_id: string
    action: 'publish' | 'archive'
    revision: number
    languages: Language[]
    note: string
  }>`select * from private.claim_schedule(${id}::uuid)`.execute(db)
  const taken = rows[0]
  if (!taken) return null
  const { resource_id: resourceId, action, revision, languages, note } = taken
  if (action === 'publish') {
    const published = await publishResource(db, { resourceId, revision, languages, note })
    if (!published.ok) throw new Refusal(published.error)
    return action
  }
  // Archiving applies to the resource, whatever its latest revision.
  const latest = await db.selectFrom('resources').select('latest_revision').where('id', '=', resourceId).executeTakeFirstOrThrow()
  await archiveResource(db, { resourceId, revision: latest.latest_revision, note })
  return action
}
