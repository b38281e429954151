/** Jobs of exchanges: mails, and personal data that is old enough to be removed. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { type MailServices, registerMailJob } from '#app/features/core/mail/mail-job.server.ts'
import { matchMailJob } from '#app/features/programme/exchanges/matching/mails.server.ts'
import { participantMailJob } from './mails.server.ts'

export async function registerExchangeJobs(services: MailServices & { jobs: Jobs }): Promise<void> {
  const { jobs, databases } = services
  await registerMailJob(services, matchMailJob)
  await registerMailJob(services, participantMailJob)
  const purge = { id: 'purge-participants', payload: z.object({}) }
  await jobs.work({ ...purge, handle: async () => void (await sql`select private.purge_participants()`.execute(databases.service)) })
  await jobs.schedule(purge, '55 4 * * *', {})
}
