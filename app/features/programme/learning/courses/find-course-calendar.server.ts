import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { CalendarEvent } from '#app/features/programme/events/calendar/to-calendar.ts'
import type { CourseContent } from '#app/features/resources/model/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'
import { runDays } from './run-days.ts'

/** A published course whose runs have days, as an entry of a calendar; otherwise empty. */
export async function findCourseCalendar(
  db: Db,
  { slug }: { slug: string },
  { language, origin }: { language: Language; origin: string },
): Promise<CalendarEvent[]> {
  const row = await db
    .selectFrom('published_resources')
    .select(['id', 'revision', 'last_published_at as changedAt', sql<CourseContent>`content`.as('content')])
    .where('kind', '=', 'course')
    .where('slug', '=', slug)
    .executeTakeFirst()
  const sessions = runDays(row?.content.runs ?? [])
  if (!row || sessions.length === 0) return []
  const text = (of: CourseContent['title']) => pickText(of, language)?.text ?? ''
  const { title, summary, place } = row.content
  return [
    {
      id: row.id,
      sequence: row.revision,
      title: text(title),
      summary: text(summary),
      place: text(place),
      address: origin + pathTo('course', language, { slug }),
      changedAt: row.changedAt,
      isCancelled: false,
      sessions,
    },
  ]
}
