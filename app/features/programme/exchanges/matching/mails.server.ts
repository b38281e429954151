/** Mails about matches, one recipient each, in the recipient's language. */
import { sql } from 'kysely'
import { z } from 'zod'
import { composeMail } from '#app/features/core/mail/compose.server.ts'
import type { MailJob } from '#app/features/core/mail/mail-job.server.ts'
import { mailTexts, quoteParagraphs } from '#app/features/core/mail/mail-texts.server.ts'
import { toLanguage } from '#app/features/core/person/person.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { type Localized, pickText } from '#app/i18n/languages.ts'
import type { MatchState } from './schema.ts'

export const matchNotices = ['proposed', 'agreed', 'declined', 'cancelled', 'unpublished'] as const
const payload = z.object({ match: z.uuid(), person: z.uuid(), notice: z.enum(matchNotices) })

type Row = {
  email: string
  language: string
  state: MatchState
  message: string
  reason: string
  offer: Localized | null
  request: Localized | null
  host: Localized
  guest: Localized
}

export const matchMailJob: MailJob<typeof payload> = {
  id: 'send-match-mail',
  payload,
  compose: async ({ match, person, notice }, { db, publicUrl }) => {
    // Only to who holds a post in one of the two institutions when the mail is sent.
    const { rows } = await sql<Row>`
      select people.email, people.language, matches.state, matches.message, matches.reason, offers.card -> 'title' as offer,
        requests.card -> 'title' as request, hosts.names as host, guests.names as guest
      from exchange_matches as matches
        join people on people.id = ${person} and people.role = 'official' and people.frozen_at is null
        join institutions as hosts on hosts.id = matches.host_id
        join institutions as guests on guests.id = matches.guest_id
        left join published_resources as offers on offers.id = matches.offer_id
        left join published_resources as requests on requests.id = matches.request_id
      where matches.id = ${match} and exists (
        select from post_holders join posts on posts.id = post_holders.post_id
        where post_holders.person_id = people.id and post_holders.held_from <= current_date
          and (post_holders.held_to is null or post_holders.held_to >= current_date) and posts.institution_id in (matches.host_id, matches.guest_id))`.execute(
      db,
    )
    const [row] = rows
    if (!row || (notice !== 'unpublished' && row.state !== notice)) return null
    const language = toLanguage(row.language)
    const t = mailTexts(language)
    const text = (of: Localized | null) => pickText(of, language)?.text ?? t('exchanges:match.unpublished')
    const values = { offer: text(row.offer), request: text(row.request), host: text(row.host), guest: text(row.guest) }
    return composeMail({
      to: row.email,
      language,
      subject: t(`exchanges:mail.${notice}.subject`, values),
      paragraphs: [
        t(`exchanges:mail.${notice}.intro`, values),
        ...quoteParagraphs(notice === 'proposed' ? row.message : notice === 'declined' || notice === 'cancelled' ? row.reason : ''),
        t(`exchanges:mail.${notice}.next`, values),
      ],
      link: { label: t('exchanges:mail.link'), url: publicUrl + pathTo('exchangeMatch', language, { id: match }) },
    })
  },
}
