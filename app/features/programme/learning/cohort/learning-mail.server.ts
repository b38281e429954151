/** To a person of a cohort: what the route is, its survey, and what changed afterwards; with a link of their own. */
import { sql } from 'kysely'
import { z } from 'zod'
import { makeAddressToken } from '#app/features/core/mail/address-link.server.ts'
import { composeMail } from '#app/features/core/mail/compose.server.ts'
import type { MailJob } from '#app/features/core/mail/mail-job.server.ts'
import { mailTexts } from '#app/features/core/mail/mail-texts.server.ts'
import { toLanguage } from '#app/features/core/person/person.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { formatPeriod } from '#app/i18n/format-range.ts'
import { type Localized, pickText } from '#app/i18n/languages.ts'

const notices = ['added', 'survey', 'follow-up'] as const
/** `months` of a follow-up. */
const payload = z.object({ member: z.uuid(), notice: z.enum(notices), months: z.number().optional() })

/** The link is valid as long as the data is kept. */
const keptMonths = 24

/** The address was typed by staff, so the mail quotes only what staff wrote about the route. */
export const learningMailJob: MailJob<typeof payload> = {
  id: 'send-learning-mail',
  payload,
  isMarked: true,
  compose: async ({ member, notice, months = 0 }, { db, publicUrl }) => {
    const { rows } = await sql<Row>`
      select coalesce(people.email, members.email) as email, coalesce(people.language, members.language) as language, people.id is not null as "isMember",
        routes.titles, routes.starts_on::text as "startsOn", routes.ends_on::text as "endsOn",
        routes.ends_on + make_interval(months => ${keptMonths}) as "keptUntil",
        case ${notice}
          when 'survey' then not exists (select from learning_answers where member_id = members.id)
          when 'follow-up' then exists (
            select from learning_follow_ups where member_id = members.id and months = ${months} and answered_at is null)
          else true
        end as "isCurrent",
        (select closes_on::text from learning_surveys where route_id = routes.id) as "closesOn"
      from learning_members as members join learning_routes as routes on routes.id = members.route_id
        left join people on people.id = members.person_id
      where members.id = ${member}`.execute(db)
    const [row] = rows
    if (!row?.email || !row.isCurrent) return null
    const language = toLanguage(row.language)
    const t = mailTexts(language)
    const values = {
      title: pickText(row.titles, language)?.text ?? '',
      when: formatPeriod(row.startsOn, row.endsOn, language),
      until: row.closesOn ? formatDate(row.closesOn, language) : '',
      count: months,
    }
    const token = await makeAddressToken(db, 'learning', row.email, new Date(row.keptUntil))
    return composeMail({
      isTyped: !row.isMember,
      to: row.email,
      language,
      subject: t(`learning:mail.${notice}.subject`, values),
      paragraphs: [t(`learning:mail.${notice}.intro`, values), t(`learning:mail.${notice}.next`, values)],
      link: { label: t(`learning:mail.${notice}.link`), url: publicUrl + pathTo('learningLink', language, { token }) },
    })
  },
}

type Row = {
  email: string | null
  language: string
  isMember: boolean
  titles: Localized
  startsOn: string
  endsOn: string
  keptUntil: Date
  /** What the mail asks for is not done yet. */
  isCurrent: boolean
  closesOn: string | null
}
