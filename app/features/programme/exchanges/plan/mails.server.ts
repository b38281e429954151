/** To a participant: that an institution named them, what is stored, and a link to see and delete it. */
import { sql } from 'kysely'
import { z } from 'zod'
import { composeMail } from '#app/features/core/mail/compose.server.ts'
import type { MailJob } from '#app/features/core/mail/mail-job.server.ts'
import { mailTexts } from '#app/features/core/mail/mail-texts.server.ts'
import { toLanguage } from '#app/features/core/person/person.ts'
import { makeRegistrationLink } from '#app/features/programme/events/registration/registration-link.server.ts'
import { type Localized, pickText } from '#app/i18n/languages.ts'

const payload = z.object({ participant: z.uuid() })
/** The link is valid as long as the data is kept. */
const keptMonths = 24

/** The address was typed by another person, so the mail quotes nothing that they wrote. */
export const participantMailJob: MailJob<typeof payload> = {
  id: 'send-participant-mail',
  payload,
  isMarked: true,
  compose: async ({ participant }, { db, publicUrl }) => {
    const { rows } = await sql<{ email: string | null; language: string; host: Localized; guest: Localized; keptUntil: Date }>`
      select participants.email, coalesce(people.language, participants.language) as language, hosts.names as host, guests.names as guest,
        coalesce(plans.ends_on, current_date) + make_interval(months => ${keptMonths}) as "keptUntil"
      from exchange_participants as participants
        join exchange_matches as matches on matches.id = participants.match_id
        join institutions as hosts on hosts.id = matches.host_id
        join institutions as guests on guests.id = matches.guest_id
        left join exchange_plans as plans on plans.match_id = matches.id
        left join people on people.id = participants.person_id
      where participants.id = ${participant}`.execute(db)
    const [row] = rows
    if (!row?.email) return null
    const language = toLanguage(row.language)
    const t = mailTexts(language)
    const values = { host: pickText(row.host, language)?.text ?? '', guest: pickText(row.guest, language)?.text ?? '' }
    return composeMail({
      isTyped: true,
      to: row.email,
      language,
      subject: t('exchanges:mail.participant.subject', values),
      paragraphs: [t('exchanges:mail.participant.intro', values), t('exchanges:mail.participant.next')],
      link: {
        label: t('exchanges:mail.participant.link'),
        url: publicUrl + (await makeRegistrationLink(db, row.email, row.keptUntil, language)),
      },
    })
  },
}
