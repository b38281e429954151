/** Reminds translators twice of a due date: shortly before it and after it. One mail a day for all their texts. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '#app/db/clients.server.ts'
import { composeMail } from '#app/features/core/mail/compose.server.ts'
import type { MailJob } from '#app/features/core/mail/mail-job.server.ts'
import { mailTexts } from '#app/features/core/mail/mail-texts.server.ts'
import { toLanguage } from '#app/features/core/person/person.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'

/** Days before the due date. */
const noticeDays = 3

type Work = { to: Language; dueOn: string; title: Localized | null }

/** Ids of the people to remind on an ISO date. */
export async function findTranslatorsToRemind(db: Db, today: string): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select distinct person_id from translation_assignments as assignment join resources on resources.id = resource_id where ${isDue(today)}`.execute(
    db,
  )
  return rows.map(({ person_id }) => person_id)
}

const isDue = (today: string) => sql`resources.state <> 'archived' and assignment.done_at is null
  and (reminded_on is null and due_on <= ${today}::date + ${noticeDays}::integer or due_on < ${today}::date and reminded_on <= due_on)`

const reminder = z.object({ personId: z.uuid(), today: z.iso.date() })

/** Marked in the transaction that sends it: a second run sends nothing. Null if there is nothing to remind of. */
export const reminderJob: MailJob<typeof reminder> = {
  id: 'remind-translator',
  payload: reminder,
  isMarked: true,
  compose: async ({ personId, today }, { db, publicUrl }) => {
    const person = await db.selectFrom('people').select(['id', 'email', 'language']).where('id', '=', personId).executeTakeFirst()
    if (!person) return null
    const { rows: work } = await sql<Work>`
      with noted as (
        update translation_assignments as assignment set reminded_on = ${today}::date from resources
        where resources.id = resource_id and person_id = ${person.id}::uuid and ${isDue(today)}
        returning assignment.language as "to", due_on, resource_id, latest_revision
      )
      select "to", due_on as "dueOn", content -> 'title' as title
      from noted join revisions on revisions.resource_id = noted.resource_id and revisions.number = latest_revision
      order by due_on, noted.resource_id`.execute(db)
    if (work.length === 0) return null
    const language = toLanguage(person.language)
    const t = mailTexts(language)
    const isLate = work.some(({ dueOn }) => dueOn < today)
    return composeMail({
      to: person.email,
      language,
      subject: t(`translation:mail.reminder.${isLate ? 'late' : 'soon'}`, { count: work.length }),
      paragraphs: work.map(({ title, to, dueOn }) =>
        t('translation:mail.reminder.one', {
          title: pickText(title, language)?.text ?? t('core:untitled'),
          to: t(`common:language.${to}`),
          when: formatDate(dueOn, language),
        }),
      ),
      link: { label: t('translation:mail.link'), url: publicUrl + pathTo('myTranslations', language) },
    })
  },
}
