/** Registers every job handler and the schedules of the recurring jobs. */

import { registerMailJobs } from '#app/features/core/mail/jobs.server.ts'
import { registerMailboxJob } from '#app/features/core/mail/mailbox/jobs.server.ts'
import { registerCitationJobs } from '#app/features/discovery/citations/jobs.server.ts'
import { registerDiscussionJobs } from '#app/features/discovery/discussion/mails.server.ts'
import { registerSearchIndex } from '#app/features/discovery/search/jobs.server.ts'
import { registerSearchRequestJobs } from '#app/features/discovery/search/requests/jobs.server.ts'
import { registerCorrectionJobs } from '#app/features/editorial/corrections/jobs.server.ts'
import { registerLinkCheck } from '#app/features/editorial/link-check/jobs.server.ts'
import { registerSchedules } from '#app/features/editorial/schedules/schedule-job.server.ts'
import { registerYearlyUpdate } from '#app/features/editorial/yearly-update/jobs.server.ts'
import { registerStorageCheck } from '#app/features/media/checks/jobs.server.ts'
import { registerDocumentJobs } from '#app/features/media/documents/jobs.server.ts'
import { createRenditionsJob } from '#app/features/media/video/renditions-job.server.ts'
import { registerCampaignJobs } from '#app/features/outreach/campaigns/jobs.server.ts'
import { registerDigestJobs } from '#app/features/outreach/digests/jobs.server.ts'
import { registerElsewhereJobs } from '#app/features/outreach/elsewhere/jobs.server.ts'
import { registerExportJobs } from '#app/features/outreach/exports/jobs.server.ts'
import { registerFollowingJobs } from '#app/features/outreach/following/jobs.server.ts'
import { registerReachJobs } from '#app/features/outreach/reach/jobs.server.ts'
import { handleReturnedBulkMails } from '#app/features/outreach/reach/returned-mails.server.ts'
import { registerContactJobs } from '#app/features/people/contacts/jobs.server.ts'
import { handleMailCopy } from '#app/features/people/contacts/mail-copies/handle-mail-copy.server.ts'
import { registerContinuityJobs } from '#app/features/people/hand-over/jobs.server.ts'
import { registerTransitionJobs } from '#app/features/people/transitions/jobs.server.ts'
import { registerAccountJobs } from '#app/features/people/verification/clear-unproven.server.ts'
import { registerRegistrationJobs } from '#app/features/programme/events/registration/jobs.server.ts'
import { registerClosingJobs } from '#app/features/programme/events/registration/outcome-mail.server.ts'
import { registerExchangeJobs } from '#app/features/programme/exchanges/plan/jobs.server.ts'
import { registerLearningJobs } from '#app/features/programme/learning/cohort/jobs.server.ts'
import { registerActionReminderJobs } from '#app/features/programme/reminders/jobs.server.ts'
import { handleReturnedReminders } from '#app/features/programme/reminders/returned-mails.server.ts'
import { registerAssistanceJobs } from '#app/features/programme/technical-assistance/jobs.server.ts'
import { registerThesaurusJobs } from '#app/features/vocabulary/concepts/jobs.server.ts'
import { registerTranslationJobs } from '#app/features/writing/translation/jobs.server.ts'
import type { Services } from '#app/middleware/contexts.ts'

export async function registerJobs(services: Services): Promise<void> {
  await registerMailJobs(services)
  await registerStorageCheck(services)
  await registerLinkCheck(services)
  await services.jobs.work(createRenditionsJob(services))
  await registerDocumentJobs(services)
  await registerCitationJobs(services)
  await registerSearchIndex(services)
  await registerSearchRequestJobs(services)
  await registerDiscussionJobs(services)
  await registerCorrectionJobs(services)
  await registerContinuityJobs(services)
  await registerAccountJobs(services)
  await registerSchedules(services)
  await registerThesaurusJobs(services)
  await registerTranslationJobs(services)
  await registerYearlyUpdate(services)
  await registerRegistrationJobs(services)
  await registerClosingJobs(services)
  await registerExchangeJobs(services)
  await registerFollowingJobs(services)
  await registerDigestJobs(services)
  await registerCampaignJobs(services)
  await registerReachJobs(services)
  await registerContactJobs(services)
  await registerTransitionJobs(services)
  await registerElsewhereJobs(services)
  await registerExportJobs(services)
  await registerLearningJobs(services)
  await registerActionReminderJobs(services)
  const { publicUrl, contactEmail, mailboxAddress } = services
  await registerMailboxJob(services, [
    handleMailCopy([contactEmail, mailboxAddress ?? '']),
    handleReturnedBulkMails(publicUrl),
    handleReturnedReminders(publicUrl),
  ])
  await registerAssistanceJobs(services)
}
