/** Mails to translators: assignments and reminders. */
import { z } from 'zod'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { composeMail } from '#app/features/core/mail/compose.server.ts'
import { type MailJob, type MailServices, registerMailJob } from '#app/features/core/mail/mail-job.server.ts'
import { mailTexts, quoteParagraphs } from '#app/features/core/mail/mail-texts.server.ts'
import { toLanguage } from '#app/features/core/person/person.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'
import { findTranslatorsToRemind, reminderJob } from './remind-translators.server.ts'

const payload = z.object({ assignment: z.uuid() })

/** Composes null if the assignment was withdrawn or finished before the mail was sent. */
export const assignmentMailJob: MailJob<typeof payload> = {
  id: 'send-translation-assignment',
  payload,
  compose: async ({ assignment }, { databases, publicUrl }) => {
    const row = await databases.service
      .selectFrom('translation_assignments')
      .innerJoin('people', 'people.id', 'person_id')
      .innerJoin('resources', 'resources.id', 'translation_assignments.resource_id')
      .innerJoin('revisions', (join) =>
        join.onRef('revisions.resource_id', '=', 'resources.id').onRef('revisions.number', '=', 'resources.latest_revision'),
      )
      .select([
        'people.email',
        'people.language as stored',
        'translation_assignments.language as into',
        'due_on',
        'translation_assignments.note',
        'revisions.content',
      ])
      .where('translation_assignments.id', '=', assignment)
      .where('done_at', 'is', null)
      .executeTakeFirst()
    if (!row) return null
    const language = toLanguage(row.stored)
    const t = mailTexts(language)
    const { title: titles, originalLanguage } = row.content as { title?: Localized; originalLanguage: Language }
    const title = pickText(titles, language)?.text ?? t('core:untitled')
    const from = t(`common:language.${originalLanguage}`)
    const to = t(`common:language.${toLanguage(row.into)}`)
    return composeMail({
      to: row.email,
      language,
      subject: t('translation:mail.subject', { title }),
      paragraphs: [
        t('translation:mail.intro', { title, from, to }),
        ...(row.due_on ? [t('translation:mail.due', { when: formatDate(row.due_on, language) })] : []),
        ...quoteParagraphs(row.note),
      ],
      link: { label: t('translation:mail.link'), url: publicUrl + pathTo('myTranslations', language) },
    })
  },
}

const remindJob = { id: 'remind-translators', payload: z.object({}) }

export async function registerTranslationJobs(services: MailServices & { jobs: Jobs }): Promise<void> {
  const { jobs, databases } = services
  await registerMailJob(services, assignmentMailJob)
  await registerMailJob(services, reminderJob)
  await jobs.work({
    ...remindJob,
    handle: async () => {
      const today = new Date().toISOString().slice(0, 10)
      for (const personId of await findTranslatorsToRemind(databases.service, today)) await jobs.enqueue(reminderJob, { personId, today })
    },
  })
  await jobs.schedule(remindJob, '0 13 * * *', {})
}
