/** The mail with the answer to what somebody looked for and did not find. */
import { z } from 'zod'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { composeMail } from '#app/features/core/mail/compose.server.ts'
import { type MailJob, type MailServices, registerMailJob } from '#app/features/core/mail/mail-job.server.ts'
import { mailTexts } from '#app/features/core/mail/mail-texts.server.ts'
import { toLanguage } from '#app/features/core/person/person.ts'
import { pathTo } from '#app/i18n/addresses.ts'

const payload = z.object({ request: z.uuid() })

/** Null if no answer is owed: no address was given, or the mail has gone out. The address is erased once it is sent. */
export const searchAnswerJob: MailJob<typeof payload> = {
  id: 'send-search-answer',
  payload,
  compose: async ({ request }, { databases, publicUrl }) => {
    const row = await databases.service
      .selectFrom('search_requests')
      .select(['answer', 'email', 'language as stored'])
      .where('id', '=', request)
      .where('state', '=', 'answered')
      .executeTakeFirst()
    if (!row?.email) return null
    const language = toLanguage(row.stored)
    const t = mailTexts(language)
    return composeMail({
      isTyped: true,
      to: row.email,
      language,
      subject: t('search-requests:mail.subject'),
      paragraphs: [t('search-requests:mail.intro'), ...row.answer.split(/\n+/), t('search-requests:mail.forgotten')],
      link: { label: t('search-requests:mail.search'), url: publicUrl + pathTo('search', language) },
    })
  },
  afterSend: ({ request }, { databases }) =>
    databases.service.updateTable('search_requests').set({ email: null }).where('id', '=', request).execute(),
}

export const registerSearchRequestJobs = (services: MailServices & { jobs: Jobs }): Promise<void> =>
  registerMailJob(services, searchAnswerJob)
