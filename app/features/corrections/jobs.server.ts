/** Mail to whoever asked for a correction: that it has arrived, and what came of it. In the language they wrote in. */
import { z } from 'zod'
import type { Backend } from '#app/backend/backend.server.ts'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { composeMail } from '#app/features/mail/compose.server.ts'
import { toLanguage } from '#app/features/people/person.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'

const payload = z.object({ correction: z.uuid() })

export const sendReceiptJob = { id: 'send-correction-receipt', payload }
export const sendCorrectionAnswerJob = { id: 'send-correction-answer', payload }

type Services = Pick<Backend, 'databases' | 'sendMail'> & { publicUrl: string }

const find = ({ databases }: Services, id: string) =>
  databases.service
    .selectFrom('corrections')
    .select(['about', 'wrong', 'answer', 'state', 'email', 'language'])
    .where('id', '=', id)
    .executeTakeFirst()

/** Nothing where no address was given. */
export async function sendReceipt(services: Services, id: string): Promise<void> {
  const row = await find(services, id)
  if (!row?.email) return
  const language = toLanguage(row.language)
  const t = textsIn(language)
  await services.sendMail(
    composeMail({
      isTyped: true,
      to: row.email,
      language,
      subject: t('corrections:mail.receipt.subject'),
      paragraphs: [t('corrections:mail.receipt.intro', { wrong: row.wrong }), t('corrections:mail.receipt.next')],
      link: linkTo(row.about, language, services.publicUrl),
    }),
  )
}

/** Nothing where no answer is owed: no address was given, or the mail has gone out. Afterwards the address is forgotten. */
export async function sendCorrectionAnswer(services: Services, id: string): Promise<void> {
  const row = await find(services, id)
  if (!row?.email || row.state === 'open') return
  const language = toLanguage(row.language)
  const t = textsIn(language)
  const outcome = row.state === 'corrected' ? 'corrected' : 'declined'
  await services.sendMail(
    composeMail({
      isTyped: true,
      to: row.email,
      language,
      subject: t(`corrections:mail.${outcome}.subject`),
      paragraphs: [
        t(`corrections:mail.${outcome}.intro`, { wrong: row.wrong }),
        ...row.answer.split(/\n+/),
        t('corrections:mail.forgotten'),
      ],
      link: linkTo(row.about, language, services.publicUrl),
    }),
  )
  await services.databases.service.updateTable('corrections').set({ email: null }).where('id', '=', id).execute()
}

const linkTo = (about: string, language: 'es' | 'en', publicUrl: string) => {
  const t = textsIn(language)
  return about
    ? { label: t('corrections:mail.page'), url: publicUrl + about }
    : { label: t('corrections:mail.governance'), url: publicUrl + pathTo('governance', language) }
}

export async function registerCorrectionJobs(services: Services & { jobs: Jobs }): Promise<void> {
  await services.jobs.work({ ...sendReceiptJob, handle: ({ correction }) => sendReceipt(services, correction) })
  await services.jobs.work({ ...sendCorrectionAnswerJob, handle: ({ correction }) => sendCorrectionAnswer(services, correction) })
}
