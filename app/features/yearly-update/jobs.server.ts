/** The mails of the yearly update, each morning and when staff open a year or remind by hand. */
import { z } from 'zod'
import type { Backend } from '#app/backend/backend.server.ts'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { sendUpdateMails } from './mails.server.ts'

export const updateMailsJob = {
  id: 'send-update-mails',
  payload: z.object({ cycleId: z.uuid().nullable().default(null), byHand: z.boolean().default(false) }),
}

export async function registerYearlyUpdate(
  services: Pick<Backend, 'databases' | 'sendMail'> & { jobs: Jobs; publicUrl: string },
): Promise<void> {
  await services.jobs.work({
    ...updateMailsJob,
    handle: async (input) => void (await sendUpdateMails(services, { ...input, today: new Date().toISOString().slice(0, 10) })),
  })
  await services.jobs.schedule(updateMailsJob, '0 13 * * *', {})
}
