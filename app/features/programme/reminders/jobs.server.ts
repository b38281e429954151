import { sql } from 'kysely'
import { z } from 'zod'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { type MailServices, registerMailJob } from '#app/features/core/mail/mail-job.server.ts'
import { actionReminderJob } from './mails.server.ts'

export async function registerActionReminderJobs(services: MailServices & { jobs: Jobs }): Promise<void> {
  const { jobs, databases } = services
  await registerMailJob(services, actionReminderJob)
  const request = { id: 'request-action-reminders', payload: z.object({}) }
  await jobs.work({ ...request, handle: async () => void (await sql`select private.request_reminders()`.execute(databases.service)) })
  await jobs.schedule(request, '25 * * * *', {})
  const purge = { id: 'purge-action-reminders', payload: z.object({}) }
  await jobs.work({ ...purge, handle: async () => void (await sql`select private.purge_reminders()`.execute(databases.service)) })
  await jobs.schedule(purge, '58 4 * * *', {})
}
