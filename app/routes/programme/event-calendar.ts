/** The calendar of one event, to download. */
import { data } from 'react-router'
import type { Route } from './+types/event-calendar'
import { sendCalendar } from './send-calendar.server.ts'

export async function loader({ params: { slug }, request, context }: Route.LoaderArgs) {
  const calendar = /^[a-z0-9-]{2,80}$/.test(slug) ? await sendCalendar({ request, context }, { slug }) : null
  if (!calendar) throw data(null, { status: 404 })
  return calendar
}
