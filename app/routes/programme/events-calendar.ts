/** Calendars to subscribe to: all events, or those of a topic or country (`?topic=&country=`); or one event at its own address. */
import { data } from 'react-router'
import { findCalendarEvents } from '#app/features/programme/events/calendar/find-calendar-events.server.ts'
import { toCalendar } from '#app/features/programme/events/calendar/to-calendar.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import { sendWithEtag } from '#app/routes/site/send-with-etag.ts'
import type { Route } from './+types/events-calendar'

const slugPattern = /^[a-z0-9-]{2,80}$/

export async function loader({ params, url, request, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const { databases, publicUrl: origin } = context.get(servicesContext)
  const { slug } = params as { slug?: string }
  const topic = url.searchParams.get('topic') || undefined
  const country = url.searchParams.get('country')?.toUpperCase() || undefined
  if (slug !== undefined && !slugPattern.test(slug)) throw data(null, { status: 404 })
  // Reads as the visitor role: calendar programs have no session.
  const events = await findCalendarEvents(databases.visitor, slug === undefined ? { topic, country } : { slug }, { language, origin })
  if (slug !== undefined && events.length === 0) throw data(null, { status: 404 })
  const body = toCalendar({
    name: events.length === 1 && slug ? (events[0]?.title ?? '') : textsIn(language)('events:calendar.name'),
    host: new URL(origin).host,
    language,
    events,
  })
  return sendWithEtag(request, body, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-language': language,
    'cache-control': 'public, max-age=300, must-revalidate',
  })
}
