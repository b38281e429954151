/** A calendar to subscribe to: all events, or those of a topic or country (`?topic=&country=`). */
import type { Route } from './+types/events-calendar'
import { sendCalendar } from './send-calendar.server.ts'

export const loader = ({ url, request, context }: Route.LoaderArgs) => {
  const topic = url.searchParams.get('topic') || undefined
  const country = url.searchParams.get('country')?.toUpperCase() || undefined
  return sendCalendar({ request, context }, { topic, country })
}
