import { type SqlBool, sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { CalendarFilter } from '#app/features/programme/events/calendar/find-calendar-events.server.ts'
import type { CalendarEvent } from '#app/features/programme/events/calendar/to-calendar.ts'
import { aboutTopic } from '#app/features/programme/events/listing/find-events.server.ts'
import type { CourseContent } from '#app/features/resources/model/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'
import { runDays } from './run-days.ts'

/** More than a calendar program shows at once. */
const maxCourses = 1_000

/** Published courses whose runs have days, as entries of a calendar, latest publication first. */
export async function findCourseCalendar(
  db: Db,
  { slug, topic, country }: CalendarFilter,
  { language, origin }: { language: Language; origin: string },
): Promise<CalendarEvent[]> {
  const rows = await db
    .selectFrom('published_resources')
    .select(['id', 'slug', 'revision', 'last_published_at as changedAt', sql<CourseContent>`content`.as('content')])
    .where('kind', '=', 'course')
    .$if(slug !== undefined, (query) => query.where('slug', '=', slug ?? ''))
    .$if(country !== undefined, (query) => query.where(sql<SqlBool>`countries @> array[${country}]`))
    .$if(topic !== undefined, (query) => query.where(aboutTopic(topic ?? '')))
    .orderBy('last_published_at', 'desc')
    .orderBy('id')
    .limit(maxCourses)
    .execute()
  const text = (of: CourseContent['title']) => pickText(of, language)?.text ?? ''
  return rows
    .map(({ id, slug: own, revision, changedAt, content: { title, summary, place, runs } }) => ({
      id,
      sequence: revision,
      title: text(title),
      summary: text(summary),
      place: text(place),
      address: origin + pathTo('course', language, { slug: own }),
      changedAt,
      isCancelled: false,
      sessions: runDays(runs),
    }))
    .filter(({ sessions }) => sessions.length > 0)
}
