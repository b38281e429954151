/** Mails on hand-overs (to the leaver and the successor) and on verification decisions. */
import { z } from 'zod'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { composeMail } from '#app/features/core/mail/compose.server.ts'
import { type MailJob, type MailServices, registerMailJob } from '#app/features/core/mail/mail-job.server.ts'
import { mailTexts } from '#app/features/core/mail/mail-texts.server.ts'
import { toLanguage } from '#app/features/core/person/person.ts'
import { workEmailCodeJob } from '#app/features/people/verification/work-email.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { type Localized, pickText } from '#app/i18n/languages.ts'

const handOverPayload = z.object({ handOver: z.uuid(), to: z.enum(['former', 'next']) })

/** To the leaver or to the successor, in their language. */
export const handOverJob: MailJob<typeof handOverPayload> = {
  id: 'send-hand-over',
  payload: handOverPayload,
  compose: async ({ handOver, to }, services) => {
    const done = await findHandOver(services, handOver)
    if (!done) return null
    return to === 'former' ? toFormer(done, services) : toNext(done, services, handOver)
  },
}

const findHandOver = ({ databases }: MailServices, id: string) =>
  databases.service
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

type HandOver = NonNullable<Awaited<ReturnType<typeof findHandOver>>>

const placeIn = ({ post, institution }: HandOver, language: 'es' | 'en') =>
  [post, institution].flatMap((text: Localized | null) => pickText(text, language)?.text ?? []).join(', ')

function toFormer(done: HandOver, { publicUrl }: MailServices) {
  if (done.way === 'given') return null
  const language = toLanguage(done.formerLanguage)
  const t = mailTexts(language)
  return composeMail({
    to: done.formerEmail,
    language,
    subject: t('hand-over:mail.left.subject'),
    paragraphs: [
      t('hand-over:mail.left.intro', { place: placeIn(done, language), when: done.leftOn ? formatDate(done.leftOn, language) : '' }),
      done.nextName
        ? t('hand-over:mail.left.next', { name: done.nextName, count: done.resources.length })
        : t('hand-over:mail.left.vacant'),
      t('hand-over:mail.left.memory'),
    ],
    link: { label: t('hand-over:mail.left.link'), url: publicUrl + pathTo('profile', language) },
  })
}

function toNext(done: HandOver, { publicUrl }: MailServices, id: string) {
  if (!done.nextEmail) return null
  const language = toLanguage(done.nextLanguage)
  const t = mailTexts(language)
  return composeMail({
    to: done.nextEmail,
    language,
    subject: t('hand-over:mail.next.subject', { count: done.resources.length }),
    paragraphs: [
      done.way === 'given'
        ? t('hand-over:mail.next.given', { count: done.resources.length, name: done.formerName })
        : t('hand-over:mail.next.intro', { place: placeIn(done, language), name: done.formerName }),
      ...(done.way === 'invited' ? [t('hand-over:mail.next.invited', { email: done.nextEmail })] : []),
      t('hand-over:mail.next.pack'),
    ],
    link: { label: t('hand-over:mail.next.link'), url: publicUrl + pathTo('handOverPack', language, { id }) },
  })
}

const verificationPayload = z.object({ request: z.uuid() })

/** The decision on a verification request with its reason, also if it was accepted. */
export const verificationJob: MailJob<typeof verificationPayload> = {
  id: 'send-verification',
  payload: verificationPayload,
  compose: async ({ request }, { databases, publicUrl }) => {
    const decided = await databases.service
      .selectFrom('verification_requests as request')
      .innerJoin('people', 'people.id', 'request.person_id')
      .leftJoin('institutions', 'institutions.id', 'request.institution_id')
      .select(['people.email', 'people.language', 'request.decision', 'request.reason', 'request.post_title as post', 'institutions.names'])
      .select('request.institution_name as institutionName')
      .where('request.id', '=', request)
      .where('decision', 'is not', null)
      .executeTakeFirst()
    if (!decided) return null
    const language = toLanguage(decided.language)
    const t = mailTexts(language)
    const outcome = decided.decision === 'accepted' ? 'verified' : 'declined'
    return composeMail({
      to: decided.email,
      language,
      subject: t(`verification:mail.${outcome}.subject`),
      paragraphs: [
        t(`verification:mail.${outcome}.intro`, {
          post: decided.post,
          institution: pickText(decided.names, language)?.text ?? decided.institutionName ?? '',
        }),
        ...(decided.reason ? [t('verification:mail.reason'), ...decided.reason.split(/\n+/)] : []),
        ...(outcome === 'declined' ? [t('verification:mail.declined.again')] : []),
      ],
      link: {
        label: t(`verification:mail.${outcome}.link`),
        url: publicUrl + pathTo(outcome === 'verified' ? 'workspace' : 'profile', language),
      },
    })
  },
}

export async function registerContinuityJobs(services: MailServices & { jobs: Jobs }): Promise<void> {
  await registerMailJob(services, handOverJob)
  await registerMailJob(services, verificationJob)
  await registerMailJob(services, workEmailCodeJob)
}
