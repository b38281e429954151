/** To the person of staff who is responsible for an assistance: a follow-up is due. */
import { sql } from 'kysely'
import { z } from 'zod'
import { composeMail } from '#app/features/core/mail/compose.server.ts'
import type { MailJob } from '#app/features/core/mail/mail-job.server.ts'
import { mailTexts } from '#app/features/core/mail/mail-texts.server.ts'
import { toLanguage } from '#app/features/core/person/person.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { type Localized, pickText } from '#app/i18n/languages.ts'

const payload = z.object({ assistance: z.uuid() })

/** Of several follow-ups that are due the mail tells the last one. */
export const assistanceReminderJob: MailJob<typeof payload> = {
  id: 'send-assistance-reminder',
  payload,
  compose: async ({ assistance }, { db, publicUrl }) => {
    const { rows } = await sql<{ email: string; language: string; titles: Localized; country: Localized; months: number }>`
      select people.email, people.language, assistances.titles, countries.short_names as country, max(months) as months
      from assistances join countries on countries.iso3 = country_iso3
        join assistance_notes on assistance_notes.assistance_id = assistances.id join people on people.id = responsible_id
        join assistance_follow_ups as due on due.assistance_id = assistances.id and done_on is null and due_on <= current_date
      where assistances.id = ${assistance} and left_at is null and role in ('editor', 'admin')
      group by assistances.id, people.id, countries.iso3`.execute(db)
    const [row] = rows
    if (!row?.email) return null
    const language = toLanguage(row.language)
    const t = mailTexts(language)
    const values = {
      title: pickText(row.titles, language)?.text ?? '',
      country: pickText(row.country, language)?.text ?? '',
      count: row.months,
    }
    return composeMail({
      to: row.email,
      language,
      subject: t('technical-assistance:mail.subject', values),
      paragraphs: [t('technical-assistance:mail.intro', values), t('technical-assistance:mail.next')],
      link: {
        label: t('technical-assistance:mail.link'),
        url: `${publicUrl}${pathTo('staffAssistance', language, { id: assistance })}#follow-ups`,
      },
    })
  },
}
