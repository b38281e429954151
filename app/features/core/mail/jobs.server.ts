/** Mails about a resource's review, one recipient each. Triggers enqueue them in the transaction of the change. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Jobs } from '#app/backend/jobs.server.ts'
import type { Db } from '#app/db/clients.server.ts'
import { toLanguage } from '#app/features/core/person/person.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { refusalText } from '#app/i18n/find-text.ts'
import { i18nOf } from '#app/i18n/i18n.server.ts'
import { type Localized, pickText } from '#app/i18n/languages.ts'
import { composeMail } from './compose.server.ts'
import { type MailJob, type MailServices, registerMailJob } from './mail-job.server.ts'
import { mailTexts, quoteParagraphs } from './mail-texts.server.ts'

export const notices = ['submitted', 'needs_changes', 'published', 'archived', 'mentioned', 'assigned', 'schedule_failed'] as const

/** Notices about the editors' own work link to the review page. */
const reviewNotices: readonly (typeof notices)[number][] = ['submitted', 'assigned', 'schedule_failed']

const payload = z.object({
  notice: z.enum(notices),
  resourceId: z.uuid(),
  personId: z.uuid(),
  /** The state change whose note is quoted. */
  transition: z.number().int().nullable().default(null),
  /** The comment that is quoted and linked. */
  comment: z.uuid().nullable().default(null),
  /** The key of a refusal that the mail explains. */
  reason: z.string().default(''),
})

export const noticeJob: MailJob<typeof payload> = {
  id: 'send-notice',
  payload,
  compose: async ({ notice, resourceId, personId, transition, comment, reason }, { databases, publicUrl }) => {
    const person = await databases.service
      .selectFrom('people')
      .select(['email', 'language', 'role'])
      .where('id', '=', personId)
      .executeTakeFirst()
    const resource = await databases.service
      .selectFrom('resources')
      .innerJoin('revisions', (join) =>
        join.onRef('revisions.resource_id', '=', 'resources.id').onRef('revisions.number', '=', 'resources.latest_revision'),
      )
      .select('revisions.content')
      .where('resources.id', '=', resourceId)
      .executeTakeFirst()
    if (!person || !resource) return null
    const language = toLanguage(person.language)
    const t = mailTexts(language)
    const title = pickText((resource.content as { title?: Localized }).title, language)?.text ?? t('core:untitled')
    const isOfStaff = person.role === 'editor' || person.role === 'admin'
    const page = reviewNotices.includes(notice) || (notice === 'mentioned' && isOfStaff) ? 'review' : 'draft'
    return composeMail({
      to: person.email,
      language,
      subject: t(`mail:${notice}.subject`, { title }),
      paragraphs: [
        t(`mail:${notice}.intro`, { title }),
        ...(reason ? [refusalText(i18nOf(language), reason)] : []),
        ...(await findQuoted(databases.service, { transition, comment })),
      ],
      link: {
        label: t(`mail:${notice}.link`),
        url: `${publicUrl}${pathTo(page, language, { id: resourceId })}${comment ? `#comment-${comment}` : ''}`,
      },
    })
  },
}

async function findQuoted(db: Db, { transition, comment }: { transition: number | null; comment: string | null }): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    select note as text from transitions where id = ${transition}::bigint and note <> ''
    union all select body from review_comments where id = ${comment}::uuid`.execute(db)
  return rows.flatMap(({ text }) => quoteParagraphs(text))
}

export const registerMailJobs = (services: MailServices & { jobs: Jobs }): Promise<void> => registerMailJob(services, noticeJob)
