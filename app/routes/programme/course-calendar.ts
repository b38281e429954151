/** The dates of one course, to download. */
import { data } from 'react-router'
import { findCourseCalendar } from '#app/features/programme/learning/courses/find-course-calendar.server.ts'
import type { Route } from './+types/course-calendar'
import { sendCalendar } from './send-calendar.server.ts'

export async function loader({ params: { slug }, request, context }: Route.LoaderArgs) {
  const calendar = /^[a-z0-9-]{2,80}$/.test(slug) ? await sendCalendar({ request, context }, { slug }, { find: findCourseCalendar }) : null
  if (!calendar) throw data(null, { status: 404 })
  return calendar
}
