/** The mail with the answer to a search request. */
import { z } from 'zod'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { answerMailJob } from '#app/features/core/inbox/answer-mail.server.ts'
import { type MailServices, registerMailJob } from '#app/features/core/mail/mail-job.server.ts'
import { mailTexts } from '#app/features/core/mail/mail-texts.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'

const payload = z.object({ request: z.uuid() })

export const searchAnswerJob = answerMailJob({
  id: 'send-search-answer',
  payload,
  inbox: 'search_requests',
  idOf: ({ request }) => request,
  say: (_, language, { publicUrl }) => {
    const t = mailTexts(language)
    return {
      subject: t('search-requests:mail.subject'),
      intro: t('search-requests:mail.intro'),
      forgotten: t('search-requests:mail.forgotten'),
      link: { label: t('search-requests:mail.search'), url: publicUrl + pathTo('search', language) },
    }
  },
})

export const registerSearchRequestJobs = (services: MailServices & { jobs: Jobs }): Promise<void> =>
  registerMailJob(services, searchAnswerJob)
