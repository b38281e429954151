/** The mail with the answer. Sent by a job, so that a slow mail server never holds up a person. */
import { z } from 'zod'
import type { Backend } from '#app/backend/backend.server.ts'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { composeMail } from '#app/features/mail/compose.server.ts'
import { toLanguage } from '#app/features/people/person.ts'
import { emptySearch, searchPath } from '#app/features/search/links.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'

const payload = z.object({ request: z.uuid() })

export const sendAnswerJob = { id: 'send-search-answer', payload }

type Services = Pick<Backend, 'databases' | 'sendMail'> & { publicUrl: string }

/** Nothing where no answer is owed: no address was given, or the mail has gone out. Afterwards the address is forgotten. */
export async function sendAnswer({ databases, sendMail, publicUrl }: Services, request: string): Promise<void> {
  const row = await databases.service
    .selectFrom('search_requests')
    .select(['q', 'wish', 'answer', 'email', 'language as stored'])
    .where('id', '=', request)
    .where('state', '=', 'answered')
    .executeTakeFirst()
  if (!row?.email) return
  const { q, wish, answer, email, stored } = row
  const language = toLanguage(stored)
  const t = textsIn(language)
  await sendMail(
    composeMail({
      isTyped: true,
      to: email,
      language,
      subject: t('discovery:mail.subject'),
      paragraphs: [t('discovery:mail.intro', { wish }), ...answer.split(/\n+/), t('discovery:mail.forgotten')],
      link: {
        label: t(q ? 'discovery:mail.again' : 'discovery:mail.search'),
        url: publicUrl + searchPath(pathTo('search', language), { ...emptySearch, q, sort: q ? 'relevance' : 'newest' }),
      },
    }),
  )
  await databases.service.updateTable('search_requests').set({ email: null }).where('id', '=', request).execute()
}

export async function registerSearchRequestJobs(services: Services & { jobs: Jobs }): Promise<void> {
  await services.jobs.work({ ...sendAnswerJob, handle: ({ request }) => sendAnswer(services, request) })
}
