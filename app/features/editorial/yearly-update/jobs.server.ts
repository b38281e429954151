/** Jobs for the mails of the yearly update, each morning and when staff open a cycle or send reminders: one job per person. */
import { z } from 'zod'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { type MailServices, registerMailJob } from '#app/features/core/mail/mail-job.server.ts'
import { findUpdateMails, updateMailJob } from './mails.server.ts'

export const updateMailsJob = {
  id: 'send-update-mails',
  payload: z.object({ cycleId: z.uuid().nullable().default(null), byHand: z.boolean().default(false) }),
}

export async function registerYearlyUpdate(services: MailServices & { jobs: Jobs }): Promise<void> {
  const { jobs, databases } = services
  await registerMailJob(services, updateMailJob)
  await jobs.work({
    ...updateMailsJob,
    handle: async (input) => {
      const today = new Date().toISOString().slice(0, 10)
      for (const mail of await findUpdateMails(databases.service, { ...input, today })) await jobs.enqueue(updateMailJob, mail)
    },
  })
  await jobs.schedule(updateMailsJob, '0 13 * * *', {})
}
