/** Mail about a resource's way through review. Sent by a job, so that a slow mail server never holds up a person. */
import { z } from 'zod'
import type { Backend } from '#app/backend/backend.server.ts'
import type { Job, Jobs } from '#app/backend/jobs.server.ts'
import { toLanguage } from '#app/features/people/person.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { refusalText } from '#app/i18n/find-text.ts'
import { i18nOf, textsIn } from '#app/i18n/i18n.server.ts'
import { type Localized, pickText } from '#app/i18n/languages.ts'
import { composeMail } from './compose.server.ts'

export const notices = ['submitted', 'needs_changes', 'published', 'mentioned', 'assigned', 'schedule_failed'] as const

/** Notices of the editors' own work lead to the review, where whoever is told is one of them. */
const ofReview: readonly (typeof notices)[number][] = ['submitted', 'assigned', 'schedule_failed']

const payload = z.object({
  notice: z.enum(notices),
  /** A resource for the first three notices. */
  resourceId: z.uuid().nullable(),
  /** Who is told; null tells every editor and administrator. */
  personId: z.uuid().nullable(),
  note: z.string().default(''),
  /** Key of a refusal that the mail explains. */
  reason: z.string().default(''),
  /** The comment the link leads to. */
  comment: z.string().default(''),
})

export const noticeJob = { id: 'send-notice', payload }

type Services = Pick<Backend, 'databases' | 'sendMail'> & { jobs: Jobs; publicUrl: string }

export async function registerMailJobs({ databases, sendMail, jobs, publicUrl }: Services): Promise<void> {
  const job: Job<typeof payload> = {
    ...noticeJob,
    handle: async ({ notice, resourceId, personId, note, reason, comment }) => {
      const people = await databases.service
        .selectFrom('people')
        .select(['email', 'language', 'role'])
        .$call((query) => (personId ? query.where('id', '=', personId) : query.where('role', 'in', ['editor', 'admin'])))
        .execute()
      const resource = resourceId
        ? await databases.service
            .selectFrom('resources')
            .innerJoin('revisions', (join) =>
              join.onRef('revisions.resource_id', '=', 'resources.id').onRef('revisions.number', '=', 'resources.latest_revision'),
            )
            .select('revisions.content')
            .where('resources.id', '=', resourceId)
            .executeTakeFirst()
        : undefined
      for (const { email, language: stored, role } of people) {
        const language = toLanguage(stored)
        const t = textsIn(language)
        const title = pickText((resource?.content as { title?: Localized } | undefined)?.title, language)?.text ?? ''
        const path = resourceId
          ? ofReview.includes(notice) || (notice === 'mentioned' && (role === 'editor' || role === 'admin'))
            ? pathTo('review', language, { id: resourceId })
            : pathTo('draft', language, { id: resourceId })
          : pathTo('workspace', language)
        await sendMail(
          composeMail({
            to: email,
            language,
            subject: t(`mail:${notice}.subject`, { title }),
            paragraphs: [
              t(`mail:${notice}.intro`, { title }),
              ...(reason ? [refusalText(i18nOf(language), reason)] : []),
              ...(note ? [note] : []),
            ],
            link: { label: t(`mail:${notice}.link`), url: `${publicUrl}${path}${comment ? `#comment-${comment}` : ''}` },
          }),
        )
      }
    },
  }
  await jobs.work(job)
}
