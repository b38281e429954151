import { sql } from 'kysely'
import { z } from 'zod'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { type MailServices, registerMailJob } from '#app/features/core/mail/mail-job.server.ts'
import { digestJob } from './mails.server.ts'

export async function registerDigestJobs(services: MailServices & { jobs: Jobs }): Promise<void> {
  await registerMailJob(services, digestJob)
  const request = { id: 'request-digests', payload: z.object({}) }
  await services.jobs.work({
    ...request,
    handle: async () => void (await sql`select private.request_digests()`.execute(services.databases.service)),
  })
  await services.jobs.schedule(request, '15 * * * *', {})
}
