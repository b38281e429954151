/** Jobs of technical assistance: who is responsible is reminded of follow-ups that are due. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { type MailServices, registerMailJob } from '#app/features/core/mail/mail-job.server.ts'
import { assistanceReminderJob } from './reminder-mail.server.ts'

export async function registerAssistanceJobs(services: MailServices & { jobs: Jobs }): Promise<void> {
  const { jobs, databases } = services
  await registerMailJob(services, assistanceReminderJob)
  const remind = { id: 'remind-of-assistance', payload: z.object({}) }
  await jobs.work({ ...remind, handle: async () => void (await sql`select private.remind_of_assistance()`.execute(databases.service)) })
  await jobs.schedule(remind, '40 13 * * *', {})
}
