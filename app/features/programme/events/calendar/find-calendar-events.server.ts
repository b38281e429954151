import { type SqlBool, sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { aboutTopic } from '#app/features/programme/events/listing/find-events.server.ts'
import type { EventContent } from '#app/features/resources/model/schema.ts'
import { sessionTimes } from '#app/features/resources/model/session-times.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'
import type { CalendarEvent } from './to-calendar.ts'

/** `country` is an ISO 3166-1 alpha-3 code, `topic` and `slug` are slugs. A topic has the events of its narrower topics too. */
export type CalendarFilter = { topic?: string | undefined; country?: string | undefined; slug?: string | undefined }

/** More than a calendar program shows at once. */
const maxEvents = 1_000

/** Published events that have a session, latest publication first. */
export async function findCalendarEvents(
  db: Db,
  { topic, country, slug }: CalendarFilter,
  { language, origin }: { language: Language; origin: string },
): Promise<CalendarEvent[]> {
  const rows = await db
    .selectFrom('published_resources')
    .select(['id', 'slug', 'revision', 'last_published_at as changedAt', sql<EventContent>`content`.as('content')])
    .where('kind', '=', 'event')
    .$if(slug !== undefined, (query) => query.where('slug', '=', slug ?? ''))
    .$if(country !== undefined, (query) => query.where(sql<SqlBool>`countries @> array[${country}]`))
    .$if(topic !== undefined, (query) => query.where(aboutTopic(topic ?? '')))
    .orderBy('last_published_at', 'desc')
    .orderBy('id')
    .limit(maxEvents)
    .execute()
  const text = (of: EventContent['title']) => pickText(of, language)?.text ?? ''
  return rows
    .map(({ id, slug: own, revision, changedAt, content }) => ({
      id,
      sequence: revision,
      title: text(content.title),
      summary: text(content.summary),
      place: text(content.place),
      address: origin + pathTo('event', language, { slug: own }),
      changedAt,
      isCancelled: content.isCancelled ?? false,
      sessions: sessionTimes(content),
    }))
    .filter(({ sessions }) => sessions.length > 0)
}
