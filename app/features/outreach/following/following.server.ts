/** What people follow. The database decides; its refusals are keys of `errors:refusal`. `token` is that of a mail; null: the signed-in person. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { type DescribedSubject, describeSubjects } from './describe-subjects.server.ts'
import { type Audience, consentVersion, type Followed, type FollowingChange, type Rhythm } from './schema.ts'

/** Everything that is stored. Times are ISO 8601. `language` is null for an address that follows nothing and never did. */
export type StoredFollowing = {
  language: Language | null
  audience: Audience | null
  startedAt: string | null
  leftAt: string | null
  /** Since then there are digests only. */
  leftCampaignsAt: string | null
  follows: { subject: string; rhythm: Rhythm; followedAt: string }[]
  requests: { id: string; subjects: string[]; rhythm: Rhythm }[]
  consents: { version: string; language: Language; way: 'signed-in' | 'mail-button'; givenAt: string; withdrawnAt: string | null }[]
}

export type Following = Pick<StoredFollowing, 'language' | 'audience' | 'leftCampaignsAt'> & {
  streams: (DescribedSubject & { rhythm: Rhythm })[]
  requests: { id: string; rhythm: Rhythm; subjects: DescribedSubject[] }[]
  /** When the person agreed to get mail, and how; null if they did not, or left. */
  consent: StoredFollowing['consents'][number] | null
}

/** Refusals: `link_altered`, `link_expired`, `forbidden`. */
export async function findStoredFollowing(db: Db, token: string | null): Promise<StoredFollowing> {
  const { rows } = await sql<{ following: StoredFollowing }>`select private.read_following(${token}) as following`.execute(db)
  const [row] = rows
  if (!row) throw new Error('read_following returns one row.')
  return row.following
}

/** In words, for a page. */
export async function findFollowing(db: Db, token: string | null, language: Language): Promise<Following> {
  const stored = await findStoredFollowing(db, token)
  const described = await describeSubjects(
    db,
    stored.follows.map(({ subject }) => subject),
    language,
    { keepsGone: true },
  )
  const requests: Following['requests'] = []
  for (const { id, rhythm, subjects } of stored.requests)
    requests.push({ id, rhythm, subjects: await describeSubjects(db, subjects, language) })
  return {
    language: stored.language,
    audience: stored.audience,
    leftCampaignsAt: stored.leftCampaignsAt,
    streams: stored.follows.flatMap(({ subject, rhythm }) => {
      const found = described.find((one) => one.subject === subject)
      return found ? [{ ...found, rhythm }] : []
    }),
    requests: requests.filter(({ subjects }) => subjects.length > 0),
    consent: stored.consents.find(({ withdrawnAt }) => withdrawnAt === null) ?? null,
  }
}

const listOf = (subjects: readonly string[]) => sql`${[...subjects]}::text[]`

/** The signed-in person follows something. Refusals: `not_found`, `too_many_stored`. */
export const follow = (db: Db, language: Language, { subject, rhythm, audience }: Followed) =>
  sql`select private.follow(${listOf(subject)}, ${rhythm}, ${language}, ${audience}, ${consentVersion})`.execute(db)

/** Asks to follow for an address that a mail must confirm first. Refusals: `not_found`, `too_many_unconfirmed`, `inbox_full`. */
export const requestFollow = (db: Db, language: Language, { email, subject, rhythm, audience }: Followed & { email: string }) =>
  sql`select private.request_follow(${email}, ${listOf(subject)}, ${rhythm}, ${language}, ${audience}, ${consentVersion})`.execute(db)

/** Refusals: `link_altered`, `link_expired`, `link_used`, `too_many_stored`. */
export const confirmFollow = (db: Db, token: string, request: string) =>
  sql`select private.confirm_follow(${token}, ${request})`.execute(db)

/** Refusals: `not_found`, `link_altered`, `link_expired`. */
export async function changeFollowing(db: Db, input: FollowingChange, token: string | null): Promise<void> {
  const call = () => {
    switch (input.intent) {
      case 'save': {
        const rhythms = JSON.stringify(Object.fromEntries(input.rhythms.map(({ subject, rhythm }) => [subject, rhythm])))
        return sql`private.change_following(${input.language}, ${input.audience}, ${rhythms}::jsonb, ${token})`
      }
      case 'leave':
        return sql`private.stop_following(${input.subject}, ${token})`
      case 'leave-all':
        return sql`private.leave_following(${token})`
      case 'leave-campaigns':
      case 'take-campaigns':
        return sql`private.choose_campaigns(${input.intent === 'take-campaigns'}, ${token})`
      case 'agree':
        return sql`private.agree_to_following(${consentVersion}, ${token})`
      case 'erase':
        return sql`private.erase_following(${token})`
    }
  }
  await sql`select ${call()}`.execute(db)
}
