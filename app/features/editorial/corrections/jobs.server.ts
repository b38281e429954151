/** Mails to the person who sent a correction, in the language they wrote in: the receipt and the answer. */
import { z } from 'zod'
import type { Jobs } from '#app/backend/jobs.server.ts'
import type { Db } from '#app/db/clients.server.ts'
import { answerMailJob } from '#app/features/core/inbox/answer-mail.server.ts'
import { composeMail } from '#app/features/core/mail/compose.server.ts'
import { type MailJob, type MailServices, registerMailJob } from '#app/features/core/mail/mail-job.server.ts'
import { mailTexts } from '#app/features/core/mail/mail-texts.server.ts'
import { toLanguage } from '#app/features/core/person/person.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { messagePurpose } from './message-purpose.ts'

const payload = z.object({ correction: z.uuid() })

const find = (db: Db, id: string) =>
  db.selectFrom('corrections').select(['about', 'resource_id', 'email', 'language']).where('id', '=', id).executeTakeFirst()
type Correction = NonNullable<Awaited<ReturnType<typeof find>>>

/** Composes null if there is no address. */
export const receiptJob: MailJob<typeof payload> = {
  id: 'send-correction-receipt',
  payload,
  compose: async ({ correction }, services) => {
    const row = await find(services.db, correction)
    if (!row?.email) return null
    const language = toLanguage(row.language)
    const t = mailTexts(language)
    return composeMail({
      isTyped: true,
      to: row.email,
      language,
      subject: t('corrections:mail.receipt.subject'),
      paragraphs: [t('corrections:mail.receipt.intro'), t('corrections:mail.receipt.next')],
      link: linkTo(row, language, services.publicUrl),
    })
  },
}

export const correctionAnswerJob = answerMailJob<typeof payload, Pick<Correction, 'about' | 'resource_id'>>({
  id: 'send-correction-answer',
  payload,
  inbox: 'corrections',
  idOf: ({ correction }) => correction,
  say: (row, language, { publicUrl }) => {
    const t = mailTexts(language)
    const outcome = messagePurpose(row.about) ? 'answered' : row.state === 'corrected' ? 'corrected' : 'declined'
    return {
      subject: t(`corrections:mail.${outcome}.subject`),
      intro: t(`corrections:mail.${outcome}.intro`),
      forgotten: t('corrections:mail.forgotten'),
      link: linkTo(row, language, publicUrl),
    }
  },
})

/** Only the path of a known resource is put into the mail: any other path is text chosen by the sender. */
const linkTo = ({ about, resource_id }: { about: string; resource_id: string | null }, language: 'es' | 'en', publicUrl: string) => {
  const t = mailTexts(language)
  return resource_id
    ? { label: t('corrections:mail.page'), url: publicUrl + about }
    : { label: t('corrections:mail.governance'), url: publicUrl + pathTo('governance', language) }
}

export async function registerCorrectionJobs(services: MailServices & { jobs: Jobs }): Promise<void> {
  await registerMailJob(services, receiptJob)
  await registerMailJob(services, correctionAnswerJob)
}
