/** A calendar to subscribe to: events, or courses (`?kind=course`); all, or those of a topic or country (`?topic=&country=`). */
import { data } from 'react-router'
import { describeCalendar } from '#app/features/programme/events/calendar/describe-calendar.server.ts'
import { findCalendarEvents } from '#app/features/programme/events/calendar/find-calendar-events.server.ts'
import { findCourseCalendar } from '#app/features/programme/learning/courses/find-course-calendar.server.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/events-calendar'
import { sendCalendar } from './send-calendar.server.ts'

export async function loader({ url, request, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const kind = knownValue(['event', 'course'], url.searchParams.get('kind') || 'event')
  const topic = url.searchParams.get('topic') || null
  const country = url.searchParams.get('country')?.toUpperCase() || null
  const found = kind && (await describeCalendar(context.get(servicesContext).databases.visitor, { topic, country }, language))
  if (!found) throw data(null, { status: 404 })
  return sendCalendar(
    { request, context },
    { topic: found.topic ?? undefined, country: found.country ?? undefined },
    {
      name: [textsIn(language)(`events:calendar.name.${kind}`), ...found.names].join(' · '),
      find: kind === 'course' ? findCourseCalendar : findCalendarEvents,
    },
  )
}
