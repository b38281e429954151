/** Answers with a calendar of published events or courses. */
import type { RouterContextProvider } from 'react-router'
import type { Db } from '#app/db/clients.server.ts'
import { type CalendarFilter, findCalendarEvents } from '#app/features/programme/events/calendar/find-calendar-events.server.ts'
import { type CalendarEvent, toCalendar } from '#app/features/programme/events/calendar/to-calendar.ts'
import type { Language } from '#app/i18n/languages.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import { sendWithEtag } from '#app/routes/site/send-with-etag.ts'

type Args = { request: Request; context: Readonly<RouterContextProvider> }
type Find<Choice> = (db: Db, chosen: Choice, site: { language: Language; origin: string }) => Promise<CalendarEvent[]>

/** Without `name`, the calendar of one event or course, which has its title as name; null if there is none. */
export async function sendCalendar<Choice extends CalendarFilter>(
  { request, context }: Args,
  chosen: Choice,
  { name, find = findCalendarEvents }: { name?: string; find?: Find<Choice> } = {},
): Promise<Response | null> {
  const language = context.get(languageContext)
  const { databases, publicUrl: origin } = context.get(servicesContext)
  // Reads as the visitor role: calendar programs have no session.
  const events = await find(databases.visitor, chosen, { language, origin })
  if (name === undefined && events.length === 0) return null
  const body = toCalendar({
    name: name ?? events[0]?.title ?? '',
    host: new URL(origin).host,
    language,
    events,
    isSubscription: name !== undefined,
  })
  return sendWithEtag(request, body, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-language': language,
    'cache-control': 'public, max-age=300, must-revalidate',
  })
}
