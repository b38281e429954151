/** The mail with the answer to a message. The address is erased as soon as the mail is sent. */
import { sql } from 'kysely'
import type { z } from 'zod'
import { composeMail } from '#app/features/core/mail/compose.server.ts'
import type { MailJob, MailServices } from '#app/features/core/mail/mail-job.server.ts'
import { toLanguage } from '#app/features/core/person/person.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { Inbox } from './messages.server.ts'

type Stored = { email: string | null; language: string; state: string; answer: string }
type Said = { subject: string; intro: string; forgotten: string; link: { label: string; url: string } }

type AnswerMail<Schema extends z.ZodType, Row> = {
  id: string
  payload: Schema
  inbox: Inbox
  idOf: (input: z.output<Schema>) => string
  /** The words around the answer, in the language in which the message was written. */
  say: (row: Row & Stored, language: Language, services: MailServices) => Said
}

/** Sends nothing if no address was given, the message is open, or the mail has gone out. */
export const answerMailJob = <Schema extends z.ZodType, Row = object>({
  id,
  payload,
  inbox,
  idOf,
  say,
}: AnswerMail<Schema, Row>): MailJob<Schema> => ({
  id,
  payload,
  compose: async (input, services) => {
    const { rows } = await sql<Row & Stored>`select * from ${sql.table(inbox)} where id = ${idOf(input)}`.execute(services.db)
    const row = rows[0]
    if (!row?.email || row.state === 'open') return null
    const language = toLanguage(row.language)
    const { subject, intro, forgotten, link } = say(row, language, services)
    return composeMail({
      isTyped: true,
      to: row.email,
      language,
      subject,
      paragraphs: [intro, ...row.answer.split(/\n+/), forgotten],
      link,
    })
  },
  afterSend: (input, { databases }) =>
    sql`update ${sql.table(inbox)} set email = null where id = ${idOf(input)}`.execute(databases.service),
})
