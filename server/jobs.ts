/** Every job there is, and when the recurring ones run. */
import { registerCitationJobs } from '#app/features/citations/jobs.server.ts'
import { registerContinuityJobs } from '#app/features/continuity/jobs.server.ts'
import { registerCorrectionJobs } from '#app/features/corrections/jobs.server.ts'
import { registerDocumentJobs } from '#app/features/documents/jobs.server.ts'
import { registerLinkCheck } from '#app/features/link-check/jobs.server.ts'
import { registerMailJobs } from '#app/features/mail/jobs.server.ts'
import { registerAccountJobs } from '#app/features/people/clear-unproven.server.ts'
import { createRenditionsJob } from '#app/features/renditions/renditions-job.server.ts'
import { registerSchedules } from '#app/features/review/schedule-job.server.ts'
import { registerSearchIndex } from '#app/features/search/jobs.server.ts'
import { registerSearchRequestJobs } from '#app/features/search-requests/jobs.server.ts'
import { registerStorageCheck } from '#app/features/storage-check/jobs.server.ts'
import { registerThesaurusJobs } from '#app/features/thesaurus/jobs.server.ts'
import { registerTranslationJobs } from '#app/features/translation/jobs.server.ts'
import { registerYearlyUpdate } from '#app/features/yearly-update/jobs.server.ts'
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
  await registerCorrectionJobs(services)
  await registerContinuityJobs(services)
  await registerAccountJobs(services)
  await registerSchedules(services)
  await registerThesaurusJobs(services)
  await registerTranslationJobs(services)
  await registerYearlyUpdate(services)
}
