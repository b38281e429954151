/** Translators are told by mail. Sent by a job, so that a slow mail server never holds up a person. */
import { z } from 'zod'
import type { Backend } from '#app/backend/backend.server.ts'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { composeMail } from '#app/features/mail/compose.server.ts'
import { toLanguage } from '#app/features/people/person.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'
import { remindTranslators } from './remind-translators.server.ts'

const payload = z.object({ assignment: z.uuid() })
const remindJob = { id: 'remind-translators', payload: z.object({}) }

export const assignmentMailJob = { id: 'send-translation-assignment', payload }

type Services = Pick<Backend, 'databases' | 'sendMail'> & { publicUrl: string }

/** Nothing where the assignment was taken back or done before the mail went out. */
export async function sendAssignment({ databases, sendMail, publicUrl }: Services, assignment: string): Promise<void> {
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
  if (!row) return
  const language = toLanguage(row.stored)
  const t = textsIn(language)
  const { title: titles, originalLanguage } = row.content as { title?: Localized; originalLanguage: Language }
  const title = pickText(titles, language)?.text ?? t('staff:untitled')
  const from = t(`common:language.${originalLanguage}`)
  const to = t(`common:language.${toLanguage(row.into)}`)
  await sendMail(
    composeMail({
      to: row.email,
      language,
      subject: t('translation:mail.subject', { title }),
      paragraphs: [
        t('translation:mail.intro', { title, from, to }),
        ...(row.due_on ? [t('translation:mail.due', { when: formatDate(row.due_on, language) })] : []),
        ...row.note.split(/\n+/).filter(Boolean),
      ],
      link: { label: t('translation:mail.link'), url: publicUrl + pathTo('myTranslations', language) },
    }),
  )
}

export async function registerTranslationJobs(services: Services & { jobs: Jobs }): Promise<void> {
  await services.jobs.work({ ...assignmentMailJob, handle: ({ assignment }) => sendAssignment(services, assignment) })
  await services.jobs.work({
    ...remindJob,
    handle: async () => void (await remindTranslators(services, new Date().toISOString().slice(0, 10))),
  })
  await services.jobs.schedule(remindJob, '0 13 * * *', {})
}
