/** The digest: one mail to one follower about everything that is new in what they follow. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '#app/db/clients.server.ts'
import { composeMail } from '#app/features/core/mail/compose.server.ts'
import type { MailJob } from '#app/features/core/mail/mail-job.server.ts'
import { mailTexts } from '#app/features/core/mail/mail-texts.server.ts'
import { toLanguage } from '#app/features/core/person/person.ts'
import { describeSubjects } from '#app/features/outreach/following/describe-subjects.server.ts'
import { makeFollowingToken } from '#app/features/outreach/following/following-link.server.ts'
import type { Audience, Rhythm } from '#app/features/outreach/following/schema.ts'
import { describeChange } from '#app/features/programme/follow-up/describe-change.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatList } from '#app/i18n/format-list.ts'
import { pickText } from '#app/i18n/languages.ts'
import { bulkMailHeaders } from './bulk-mail.server.ts'
import { findChangedRecommendations } from './find-changes-news.server.ts'
import { findNews, type Stream } from './find-news.server.ts'

/** `week` is a Monday, as yyyy-mm-dd. */
const payload = z.object({ follower: z.uuid(), week: z.iso.date() })

/** What one mail lists; the pages have the rest. */
const maxItems = 20

/** What one item tells of the changes of a recommendation. */
const maxChanges = 3

const shorten = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text)

const day = 24 * 60 * 60_000
/**
 * How far back a stream looks: twice its rhythm, so that a week in which the server did not run is not lost. What an earlier digest told is
 * left out.
 */
const reach: Record<Rhythm, number> = { weekly: 14 * day, monthly: 62 * day }

type Recipient = { email: string; language: string; audience: Audience | null; told: string[] }

/** Undefined for who left, was suspended, or withdrew the consent meanwhile. */
async function findRecipient(db: Db, follower: string, week: string): Promise<Recipient | undefined> {
  const { rows } = await sql<Recipient>`
    select coalesce(people.email, followers.email) as email, followers.language, followers.audience,
      array(select distinct unnest(items) from private.digests where follower_id = followers.id and week < ${week} and week > ${week}::date - 70) as told
    from followers left join people on people.id = followers.person_id
    where followers.id = ${follower} and suspended_at is null and people.left_at is null
      and exists (select from follow_consents where follower_id = followers.id and withdrawn_at is null)`.execute(db)
  return rows[0]
}

/** The streams that are due in a week. Who began to follow since the last digest gets what is new since a week before. */
async function findStreams(db: Db, follower: string, week: string, until: Date): Promise<Stream[]> {
  const { rows } = await sql<{ subject: string; rhythm: Rhythm; followedAt: Date }>`
    select subject, rhythm, followed_at as "followedAt" from follows
    where follower_id = ${follower} and private.is_due(rhythm, ${week}) and followed_at < ${until} order by followed_at, subject`.execute(
    db,
  )
  return rows.map(({ subject, rhythm, followedAt }) => ({
    subject,
    since: new Date(Math.max(until.getTime() - reach[rhythm], new Date(followedAt).getTime() - 7 * day)),
  }))
}

export const digestJob: MailJob<typeof payload> = {
  id: 'send-digest',
  payload,
  claim: async ({ follower, week }, { databases }) => {
    const { rows } = await sql<{ claimed: boolean }>`select private.claim_digest(${follower}, ${week}) as claimed`.execute(
      databases.service,
    )
    return rows[0]?.claimed ?? false
  },
  release: ({ follower, week }, { databases }) => setState(databases.service, follower, week, 'waiting'),
  afterRefusal: ({ follower, week }, { databases }) => setState(databases.service, follower, week, 'bounced'),
  afterSend: ({ follower, week }, { databases }) => setState(databases.service, follower, week, 'sent'),
  compose: async ({ follower, week }, { db, publicUrl, contactEmail }) => {
    const until = new Date(`${week}T00:00:00Z`)
    const recipient = await findRecipient(db, follower, week)
    const language = toLanguage(recipient?.language ?? '')
    const streams = recipient ? await findStreams(db, follower, week, until) : []
    const news = recipient
      ? await findNews(db, streams, recipient.audience, {
          since: new Date(until.getTime() - 7 * day),
          until,
          language,
          told: recipient.told,
        })
      : []
    const changed = recipient ? await findChangedRecommendations(db, streams, { until, told: recipient.told }) : []
    if (!recipient || news.length + changed.length === 0) {
      await setState(db, follower, week, 'empty')
      return null
    }
    await sql`update private.digests set items = ${[...news.map(({ key }) => key), ...changed.flatMap(({ keys }) => keys)]} where follower_id = ${follower} and week = ${week}`.execute(
      db,
    )
    const { audience } = recipient
    const t = mailTexts(language)
    const described = await describeSubjects(
      db,
      streams.map(({ subject }) => subject),
      language,
    )
    const nameOf = (subject: string) => described.find((one) => one.subject === subject)?.name.text
    const listed = news.slice(0, maxItems)
    const listedChanges = changed.slice(0, maxItems - listed.length)
    const count = news.length + changed.length
    const first = pickText(news[0]?.title ?? changed[0]?.title, language)?.text ?? ''
    const token = await makeFollowingToken(db, recipient.email)
    return {
      ...composeMail({
        to: recipient.email,
        language,
        subject: t('digests:mail.subject', { count, first }),
        paragraphs: [
          ...(audience ? [t(`digests:mail.opening.${audience}`)] : []),
          t('digests:mail.intro', { count }),
          ...(count > maxItems ? [t('digests:mail.more', { count: count - maxItems })] : []),
        ],
        items: [
          ...listed.map(({ kind, slug, title, isUpdate, why }) => {
            const shown = pickText(title, language)
            const names = formatList(
              why.flatMap((subject) => nameOf(subject) ?? []),
              language,
            )
            const reason = isUpdate
              ? t('digests:mail.why.update')
              : why.length > 0
                ? t('digests:mail.why.follow', { names })
                : t('digests:mail.why.chosen', { audience: audience ? t(`following:audience.${audience}`) : '' })
            const inOther =
              shown && shown.language !== language ? t('common:language.in', { language: t(`common:language.${shown.language}`) }) : ''
            return {
              label: shown?.text ?? '',
              url: publicUrl + pathTo(kind, language, { slug }),
              note: [t(`common:kind.${kind}`), inOther, reason].filter(Boolean).join(' · '),
            }
          }),
          ...listedChanges.map(({ subject, evaluation, number, title, changes }) => {
            const shown = pickText(title, language)
            const said = changes.slice(0, maxChanges).map((change) => {
              const action = pickText(change.actionTexts, language)?.text
              const what = describeChange(change, t, language)
              return action ? `${what} (${shorten(action, 80)})` : what
            })
            return {
              label: t('following:recommendation', { number, title: shown?.text ?? '' }),
              url: `${publicUrl}${pathTo('recommendation', language, { evaluation, number })}#history`,
              note: [
                ...said,
                ...(changes.length > maxChanges ? [t('digests:mail.moreChanges', { count: changes.length - maxChanges })] : []),
                t('digests:mail.why.follow', { names: nameOf(subject) ?? '' }),
              ].join(' · '),
            }
          }),
        ],
        footer: t('digests:mail.footer'),
        links: [
          { label: t('digests:mail.change'), url: publicUrl + pathTo('following', language, { token }) },
          { label: t('digests:mail.leave'), url: publicUrl + pathTo('leaveFollowing', language, { token }) },
        ],
      }),
      ...bulkMailHeaders({ publicUrl, contactEmail, language, token, leaves: 'leaveFollowing', id: `digest-${week}-${follower}` }),
    }
  },
}

const setState = (db: Db, follower: string, week: string, state: 'waiting' | 'sent' | 'empty' | 'bounced') =>
  sql`select private.end_digest(${follower}, ${week}, ${state})`.execute(db)
