/** The mail that asks whether an address is really that of the visitor who asked to follow something. */
import { sql } from 'kysely'
import { z } from 'zod'
import { composeMail } from '#app/features/core/mail/compose.server.ts'
import type { MailJob } from '#app/features/core/mail/mail-job.server.ts'
import { mailTexts } from '#app/features/core/mail/mail-texts.server.ts'
import { toLanguage } from '#app/features/core/person/person.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { describeSubjects } from './describe-subjects.server.ts'
import { makeFollowingToken } from './following-link.server.ts'

const requestMail = z.object({ request: z.uuid() })

/** The address was typed and is not proven, so the mail quotes nothing that the sender wrote: a search is not put into words. */
export const followRequestJob: MailJob<typeof requestMail> = {
  id: 'send-follow-request',
  payload: requestMail,
  isMarked: true,
  compose: async ({ request }, { db, publicUrl }) => {
    const { rows } = await sql<{ email: string; language: string; subjects: string[] }>`
      select email, language, subjects from private.follow_requests where id = ${request}`.execute(db)
    const [row] = rows
    if (!row) return null
    const language = toLanguage(row.language)
    const t = mailTexts(language)
    const subjects = await describeSubjects(db, row.subjects, language)
    const token = await makeFollowingToken(db, row.email)
    return composeMail({
      isTyped: true,
      to: row.email,
      language,
      subject: t('following:mail.request.subject'),
      paragraphs: [t('following:mail.request.intro'), t('following:mail.request.next')],
      items: subjects.flatMap(({ kind, name, href }) => (kind !== 'search' && href ? [{ label: name.text, url: publicUrl + href }] : [])),
      link: { label: t('following:mail.request.link'), url: publicUrl + pathTo('following', language, { token }) },
    })
  },
}
