/** What the start page of a signed-in person shows, by role. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { canShare, isStaff, type Person } from '#app/features/core/person/person.ts'
import { findCountryLacks } from '#app/features/discovery/countries/country-lacks.server.ts'
import { findNews } from '#app/features/outreach/digests/find-news.server.ts'
import { findStoredFollowing } from '#app/features/outreach/following/following.server.ts'
import { findDuePromises } from '#app/features/people/contacts/find-due-promises.server.ts'
import { findStandings } from '#app/features/people/contacts/rhythm/find-standings.server.ts'
import { findOwnRegistrations } from '#app/features/programme/events/registration/find-own.server.ts'
import { findUnfinishedDrafts } from '#app/features/resources/revisions/draft-queries.server.ts'
import type { Language } from '#app/i18n/languages.ts'

/** Of each list that has a page of its own. */
const shown = 5
const newsDays = 30

export async function getStart(db: Db, person: Person, language: Language) {
  const staff = isStaff(person)
  const country = person.institution?.country
  const registrations = await findOwnRegistrations(db, person.id, language)
  return {
    unfinished: canShare(person) ? await findUnfinishedDrafts(db) : [],
    // `findOwnRegistrations` begins with the latest event.
    events: registrations
      .filter(({ isPast, isCancelled, state }) => !isPast && !isCancelled && ['registered', 'waiting', 'offered'].includes(state))
      .toReversed()
      .slice(0, shown),
    promises: canShare(person) ? await findDuePromises(db, staff ? 'staff' : 'institution') : [],
    news: await findOwnNews(db, language),
    lacks: !staff && country ? await findCountryLacks(db, country) : null,
    cold: staff ? (await findStandings(db, { q: '', standing: 'due', country: null, level: null, page: 1 })).standings.slice(0, shown) : [],
    failedJobs: staff ? await findFailedJobs(db) : [],
  }
}
export type Start = Awaited<ReturnType<typeof getStart>>

/** What appeared in 30 days in what the person follows; null for those who follow nothing. */
async function findOwnNews(db: Db, language: Language) {
  const { follows } = await findStoredFollowing(db, null)
  if (follows.length === 0) return null
  const until = new Date()
  const since = new Date(until.getTime() - newsDays * 86_400_000)
  const streams = follows.map(({ subject }) => ({ subject, since }))
  const news = await findNews(db, streams, null, { since, until, language, told: [] })
  return news.slice(0, shown)
}

/** The jobs that failed for good in the last seven days, the most frequent first. */
async function findFailedJobs(db: Db) {
  const { rows } = await sql<{ job: string; count: number }>`select job, count::int from private.find_failed_jobs()`.execute(db)
  return rows
}
