/** Mails of people's comings and goings: to who leaves, to who comes next, and what was decided on a verification. */
import { z } from 'zod'
import type { Backend } from '#app/backend/backend.server.ts'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { composeMail } from '#app/features/mail/compose.server.ts'
import { toLanguage } from '#app/features/people/person.ts'
import { registerWorkEmailJob } from '#app/features/people/work-email.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'

type Services = Pick<Backend, 'databases' | 'sendMail'> & { publicUrl: string }

export const sendHandOverJob = { id: 'send-hand-over', payload: z.object({ handOver: z.uuid() }) }
export const sendVerificationJob = { id: 'send-verification', payload: z.object({ request: z.uuid() }) }

/** All that somebody was given by one person since a moment: content of several former owners is several records. */
export const sendGivenJob = {
  id: 'send-given-content',
  payload: z.object({ owner: z.uuid(), by: z.uuid(), since: z.iso.datetime() }),
}

/** One mail to who leaves, in their language, and one to who takes over, in theirs. */
export async function sendHandOver({ databases, sendMail, publicUrl }: Services, id: string): Promise<void> {
  const done = await databases.service
    .selectFrom('hand_overs')
    .innerJoin('people as former', 'former.id', 'hand_overs.person_id')
    .leftJoin('people as next', 'next.id', 'hand_overs.successor_id')
    .leftJoin('institutions', 'institutions.id', 'hand_overs.institution_id')
    .leftJoin('posts', 'posts.id', 'hand_overs.post_id')
    .select([
      'hand_overs.way',
      'hand_overs.left_on as leftOn',
      'hand_overs.resource_ids as resources',
      'institutions.names as institution',
      'posts.titles as post',
      'former.email as formerEmail',
      'former.name as formerName',
      'former.language as formerLanguage',
      'next.email as nextEmail',
      'next.name as nextName',
      'next.language as nextLanguage',
    ])
    .where('hand_overs.id', '=', id)
    .executeTakeFirst()
  if (!done) return
  const placeIn = (language: 'es' | 'en') =>
    [done.post, done.institution].flatMap((text) => pickText(text, language)?.text ?? []).join(', ')
  if (done.way !== 'given') {
    const language = toLanguage(done.formerLanguage)
    const t = textsIn(language)
    await sendMail(
      composeMail({
        to: done.formerEmail,
        language,
        subject: t('continuity:mail.left.subject'),
        paragraphs: [
          t('continuity:mail.left.intro', { place: placeIn(language), when: done.leftOn ? formatDate(done.leftOn, language) : '' }),
          done.nextName
            ? t('continuity:mail.left.next', { name: done.nextName, count: done.resources.length })
            : t('continuity:mail.left.vacant'),
          t('continuity:mail.left.memory'),
        ],
        link: { label: t('continuity:mail.left.link'), url: publicUrl + pathTo('profile', language) },
      }),
    )
  }
  if (!done.nextEmail) return
  const language = toLanguage(done.nextLanguage)
  const t = textsIn(language)
  await sendMail(
    composeMail({
      to: done.nextEmail,
      language,
      subject: t('continuity:mail.next.subject', { count: done.resources.length }),
      paragraphs: [
        done.way === 'given'
          ? t('continuity:mail.next.given', { count: done.resources.length, name: done.formerName })
          : t('continuity:mail.next.intro', { place: placeIn(language), name: done.formerName }),
        ...(done.way === 'invited' ? [t('continuity:mail.next.invited', { email: done.nextEmail })] : []),
        t('continuity:mail.next.pack'),
      ],
      link: { label: t('continuity:mail.next.link'), url: publicUrl + pathTo('handOverPack', language, { id }) },
    }),
  )
}

/** What was decided on a request, and why: also where it was accepted. */
export async function sendVerification({ databases, sendMail, publicUrl }: Services, id: string): Promise<void> {
  const decided = await databases.service
    .selectFrom('verification_requests as request')
    .innerJoin('people', 'people.id', 'request.person_id')
    .innerJoin('institutions', 'institutions.id', 'request.institution_id')
    .select(['people.email', 'people.language', 'request.decision', 'request.reason', 'request.post_title as post', 'institutions.names'])
    .where('request.id', '=', id)
    .where('decision', 'is not', null)
    .executeTakeFirst()
  if (!decided) return
  const language = toLanguage(decided.language)
  const t = textsIn(language)
  const outcome = decided.decision === 'accepted' ? 'verified' : 'declined'
  await sendMail(
    composeMail({
      to: decided.email,
      language,
      subject: t(`mail:${outcome}.subject`),
      paragraphs: [
        t(`continuity:mail.${outcome}.intro`, { post: decided.post, institution: pickText(decided.names, language)?.text ?? '' }),
        ...(decided.reason ? [t('continuity:mail.reason'), ...decided.reason.split(/\n+/)] : []),
        ...(outcome === 'declined' ? [t('continuity:mail.declined.again')] : []),
      ],
      link: { label: t(`mail:${outcome}.link`), url: publicUrl + pathTo(outcome === 'verified' ? 'workspace' : 'profile', language) },
    }),
  )
}

export async function registerContinuityJobs(services: Services & { jobs: Jobs }): Promise<void> {
  await services.jobs.work({ ...sendHandOverJob, handle: ({ handOver }) => sendHandOver(services, handOver) })
  await services.jobs.work({ ...sendVerificationJob, handle: ({ request }) => sendVerification(services, request) })
  await services.jobs.work({
    ...sendGivenJob,
    handle: async ({ owner, by, since }) => {
      const given = await services.databases.service
        .selectFrom('hand_overs')
        .select('id')
        .where('successor_id', '=', owner)
        .where('decided_by', '=', by)
        .where('way', '=', 'given')
        // The clock of the database decides, and may be a little behind.
        .where('decided_at', '>=', new Date(Date.parse(since) - 2_000))
        .execute()
      for (const { id } of given) await sendHandOver(services, id)
    },
  })
  await registerWorkEmailJob(services)
}
