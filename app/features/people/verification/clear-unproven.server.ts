/** Accounts of Auth for addresses that were typed at sign-in and never proven. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Backend } from '#app/backend/backend.server.ts'
import type { Jobs } from '#app/backend/jobs.server.ts'
import type { Db } from '#app/db/clients.server.ts'

const clearJob = { id: 'clear-unproven-accounts', payload: z.object({}) }

/**
 * Deletes accounts without a person and without activity for a day (a code is valid for an hour). Returns their number. Deletes nothing
 * if the database owner has no rights on the auth schema.
 */
export async function clearUnprovenAccounts(service: Db): Promise<number> {
  const { rows } = await sql<{ may: boolean }>`
    select has_table_privilege('auth.users', 'select') and has_table_privilege('auth.users', 'delete') as may`.execute(service)
  if (!rows[0]?.may) return 0
  const { numAffectedRows } = await sql`
    delete from auth.users where greatest(created_at, updated_at) < now() - interval '1 day'
      and not exists (select from public.people where people.user_id = users.id)`.execute(service)
  return Number(numAffectedRows ?? 0)
}

export async function registerAccountJobs({ databases, jobs }: Pick<Backend, 'databases'> & { jobs: Jobs }): Promise<void> {
  await jobs.work({ ...clearJob, handle: async () => void (await clearUnprovenAccounts(databases.service)) })
  // Every day, 04:20 UTC.
  await jobs.schedule(clearJob, '20 4 * * *', {})
}
