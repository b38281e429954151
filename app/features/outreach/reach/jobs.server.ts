import { sql } from 'kysely'
import { z } from 'zod'
import type { Jobs } from '#app/backend/jobs.server.ts'
import type { MailServices } from '#app/features/core/mail/mail-job.server.ts'

export async function registerReachJobs({ jobs, databases }: Pick<MailServices, 'databases'> & { jobs: Jobs }): Promise<void> {
  const purge = { id: 'purge-visits', payload: z.object({}) }
  await jobs.work({ ...purge, handle: async () => void (await sql`select private.purge_visits()`.execute(databases.service)) })
  await jobs.schedule(purge, '5 5 * * *', {})
}
