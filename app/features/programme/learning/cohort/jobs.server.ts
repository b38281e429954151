/** Jobs of learning routes: mails, follow-ups whose time has come, and personal data that is old enough to be removed. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { type MailServices, registerMailJob } from '#app/features/core/mail/mail-job.server.ts'
import { learningMailJob } from './learning-mail.server.ts'

export async function registerLearningJobs(services: MailServices & { jobs: Jobs }): Promise<void> {
  const { jobs, databases } = services
  await registerMailJob(services, learningMailJob)
  const followUp = { id: 'send-follow-ups', payload: z.object({}) }
  await jobs.work({ ...followUp, handle: async () => void (await sql`select private.send_follow_ups()`.execute(databases.service)) })
  await jobs.schedule(followUp, '10 13 * * *', {})
  const purge = { id: 'purge-learning', payload: z.object({}) }
  await jobs.work({ ...purge, handle: async () => void (await sql`select private.purge_learning()`.execute(databases.service)) })
  await jobs.schedule(purge, '5 5 * * *', {})
}
