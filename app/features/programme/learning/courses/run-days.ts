import type { CalendarSession } from '#app/features/programme/events/calendar/to-calendar.ts'
import type { CourseRun } from '#app/features/resources/model/schema.ts'

const oneDay = 86_400_000
const isDay = (date: string) => date.length === 'yyyy-mm-dd'.length

/** The runs that begin on a known day, earliest first. One whose last day is not known is entered on its first day. */
export const runDays = (runs: readonly CourseRun[]): CalendarSession[] =>
  runs
    .filter(({ startsOn }) => isDay(startsOn))
    .map(({ id, startsOn, endsOn }) => ({
      id,
      startsAt: new Date(startsOn),
      endsAt: new Date(Date.parse(isDay(endsOn) ? endsOn : startsOn) + oneDay),
      isWholeDays: true,
    }))
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
