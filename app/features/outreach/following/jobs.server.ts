import { sql } from 'kysely'
import { z } from 'zod'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { type MailServices, registerMailJob } from '#app/features/core/mail/mail-job.server.ts'
import { followRequestJob } from './mails.server.ts'

export async function registerFollowingJobs(services: MailServices & { jobs: Jobs }): Promise<void> {
  await registerMailJob(services, followRequestJob)
  const purge = { id: 'purge-followers', payload: z.object({}) }
  await services.jobs.work({
    ...purge,
    handle: async () => void (await sql`select private.purge_followers()`.execute(services.databases.service)),
  })
  await services.jobs.schedule(purge, '55 4 * * *', {})
}
