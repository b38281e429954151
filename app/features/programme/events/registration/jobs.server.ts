/** Jobs of registrations: mails, reminders, offers whose time is over, and personal data that is old enough to be removed. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { type MailServices, registerMailJob } from '#app/features/core/mail/mail-job.server.ts'
import { registrationMailJob, registrationRequestJob } from './mails.server.ts'

export async function registerRegistrationJobs(services: MailServices & { jobs: Jobs }): Promise<void> {
  const { jobs, databases } = services
  await registerMailJob(services, registrationMailJob)
  await registerMailJob(services, registrationRequestJob)
  await jobs.work({
    id: 'expire-offer',
    payload: z.object({ registration: z.uuid() }),
    handle: async ({ registration }) => void (await sql`select private.expire_offer(${registration})`.execute(databases.service)),
  })
  const remind = { id: 'enqueue-reminders', payload: z.object({}) }
  await jobs.work({ ...remind, handle: async () => void (await sql`select private.enqueue_reminders()`.execute(databases.service)) })
  await jobs.schedule(remind, '*/10 * * * *', {})
  const purge = { id: 'purge-registrations', payload: z.object({}) }
  await jobs.work({ ...purge, handle: async () => void (await sql`select private.purge_registrations()`.execute(databases.service)) })
  await jobs.schedule(purge, '50 4 * * *', {})
}
