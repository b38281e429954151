import { sql } from 'kysely'
import { z } from 'zod'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { type MailServices, registerMailJob } from '#app/features/core/mail/mail-job.server.ts'
import { campaignJob, campaignTestJob } from './mails.server.ts'

export async function registerCampaignJobs(services: MailServices & { jobs: Jobs }): Promise<void> {
  await registerMailJob(services, campaignJob)
  await registerMailJob(services, campaignTestJob)
  await services.jobs.work({
    id: 'start-campaign',
    payload: z.object({ campaign: z.uuid() }),
    handle: async ({ campaign }) => void (await sql`select private.start_campaign(${campaign})`.execute(services.databases.service)),
  })
}
