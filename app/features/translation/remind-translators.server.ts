/** A translator is reminded twice of what is due: shortly before, and once it is late. One mail a day, however many texts. */
import { sql } from 'kysely'
import type { Backend } from '#app/backend/backend.server.ts'
import { composeMail } from '#app/features/mail/compose.server.ts'
import { toLanguage } from '#app/features/people/person.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'

type Services = Pick<Backend, 'databases' | 'sendMail'> & { publicUrl: string }

/** So many days before it is due. */
const noticeDays = 3

type Due = { email: string; language: string; work: { id: string; to: Language; dueOn: string; title: Localized | null }[] }

/** `today` is an ISO day. Returns how many mails went out. Noted and sent in one transaction: what could not be sent is tried again tomorrow. */
export async function remindTranslators({ databases, sendMail, publicUrl }: Services, today: string): Promise<number> {
  return databases.service.transaction().execute(async (db) => {
    const { rows } = await sql<Due>`
      with due as (
        update translation_assignments set reminded_on = ${today}::date from resources
        where resources.id = resource_id and resources.state <> 'archived' and done_at is null
          and (reminded_on is null and due_on <= ${today}::date + ${noticeDays}::integer or due_on < ${today}::date and reminded_on <= due_on)
        returning translation_assignments.id, person_id, language, due_on, resource_id, resources.latest_revision
      )
      select email, people.language, jsonb_agg(jsonb_build_object('id', due.id, 'to', due.language, 'dueOn', due_on, 'title', content -> 'title')
        order by due_on, due.id) as work
      from due join people on people.id = person_id
      join revisions on revisions.resource_id = due.resource_id and revisions.number = latest_revision
      group by people.id`.execute(db)
    for (const { email, language: stored, work } of rows) {
      const language = toLanguage(stored)
      const t = textsIn(language)
      const isLate = work.some(({ dueOn }) => dueOn < today)
      await sendMail(
        composeMail({
          to: email,
          language,
          subject: t(`translation:mail.reminder.${isLate ? 'late' : 'soon'}`, { count: work.length }),
          paragraphs: work.map(({ title, to, dueOn }) =>
            t('translation:mail.reminder.one', {
              title: pickText(title, language)?.text ?? t('staff:untitled'),
              to: t(`common:language.${to}`),
              when: formatDate(dueOn, language),
            }),
          ),
          link: { label: t('translation:mail.link'), url: publicUrl + pathTo('myTranslations', language) },
        }),
      )
    }
    return rows.length
  })
}
