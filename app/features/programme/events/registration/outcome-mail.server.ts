/** After an event is closed: one mail to each person who had a seat, with what came out of it. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { composeMail } from '#app/features/core/mail/compose.server.ts'
import { type MailJob, type MailServices, registerMailJob } from '#app/features/core/mail/mail-job.server.ts'
import { mailTexts } from '#app/features/core/mail/mail-texts.server.ts'
import { toLanguage } from '#app/features/core/person/person.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { type Localized, pickText } from '#app/i18n/languages.ts'
import { makeRegistrationLink } from './registration-link.server.ts'

type Row = {
  email: string | null
  language: string
  isMember: boolean
  state: string
  title: Localized
  slug: string
  recording: { slug: string; title: Localized } | null
}

const payload = z.object({ registration: z.uuid() })

/** Not sent if the event is no longer published, or the attendance was corrected so that the person had no seat. */
export const outcomeMailJob: MailJob<typeof payload> = {
  id: 'send-event-outcome',
  payload,
  isMarked: true,
  compose: async ({ registration }, { db, publicUrl }) => {
    const { rows } = await sql<Row>`
      select coalesce(people.email, registrations.email) as email, coalesce(people.language, registrations.language) as language,
        people.id is not null as "isMember", registrations.state, published.card -> 'title' as title, published.slug,
        (select jsonb_build_object('slug', slug, 'title', card -> 'title') from published_resources as videos where videos.id = closings.recording_id) as recording
      from event_registrations as registrations
        join published_resources as published on published.id = registrations.resource_id
        join event_closings as closings on closings.resource_id = registrations.resource_id
        left join people on people.id = registrations.person_id
      where registrations.id = ${registration} and registrations.state in ('attended', 'followed_later', 'no_show')`.execute(db)
    const [row] = rows
    if (!row?.email) return null
    const language = toLanguage(row.language)
    const t = mailTexts(language)
    const title = pickText(row.title, language)?.text ?? ''
    const kind = row.state === 'attended' ? 'attended' : row.state === 'followed_later' ? 'followed' : 'absent'
    return composeMail({
      isTyped: !row.isMember,
      to: row.email,
      language,
      subject: t('closing:mail.subject', { title }),
      paragraphs: [t(`closing:mail.intro.${kind}`, { title }), ...(kind === 'attended' ? [t('closing:mail.certificate')] : [])],
      items: [
        { label: t('closing:mail.outcome'), url: `${publicUrl}${pathTo('event', language, { slug: row.slug })}#outcome` },
        ...(row.recording
          ? [{ label: t('closing:mail.recording'), url: publicUrl + pathTo('video', language, { slug: row.recording.slug }) }]
          : []),
      ],
      link: {
        label: t(kind === 'attended' ? 'closing:mail.getCertificate' : 'registration:mail.own'),
        // An event may be closed long after it ended.
        url: publicUrl + (await makeRegistrationLink(db, row.email, new Date(), language)),
      },
    })
  },
}

const indexed = z.object({ event: z.uuid() })

export async function registerClosingJobs(services: MailServices & { jobs: Jobs }): Promise<void> {
  await registerMailJob(services, outcomeMailJob)
  await services.jobs.work({
    id: 'index-outcome',
    payload: indexed,
    handle: async ({ event }) => void (await sql`select private.index_outcome(${event})`.execute(services.databases.service)),
  })
}
