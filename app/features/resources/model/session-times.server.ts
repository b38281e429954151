/** The instants of an event's sessions, computed from the local times that its host announced. */
import { endOfDayIn, instantOf, isCalendarDay, localTimeIn } from '#app/lib/zoned-time.server.ts'
import type { EventContent, ResourceContent, Session } from './schema.ts'

export type SessionTime = { id: string; startsAt: Date; endsAt: Date; zone: string; minutes: number }

/** The sessions that have a time, earliest first. A session that is incomplete or has no such instant is left out. */
export function sessionTimes(content: Pick<EventContent, 'sessions'>): SessionTime[] {
  return content.sessions
    .flatMap((session): SessionTime[] => {
      const startsAt = startOf(session)
      if (!startsAt || session.minutes === null) return []
      const { id, zone, minutes } = session
      return [{ id, startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000), zone, minutes }]
    })
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

function startOf({ date, time, zone, clock }: Session): Date | null {
  if (!isCalendarDay(date) || !time) return null
  const found = instantOf({ date, time, zone, clock })
  return found.ok ? found.instant : null
}

/** When registration closes: at the end of the last day, at the latest when the first session starts. Null without a session. */
export function registrationCloses(content: Pick<EventContent, 'sessions' | 'registrationUntil'>): Date | null {
  const first = sessionTimes(content)[0]
  if (!first) return null
  if (!isCalendarDay(content.registrationUntil)) return first.startsAt
  return new Date(Math.min(first.startsAt.getTime(), endOfDayIn(content.registrationUntil, first.zone).getTime()))
}

/** The first and the last day (ISO 8601) of a dated resource; those of an event are days of its host, those of a
 * course are of its first run. Empty texts if it has none. */
export function daysOf(content: ResourceContent): { startsOn: string; endsOn: string } {
  if (content.kind === 'course') {
    const [first] = content.runs.filter(({ startsOn }) => startsOn).toSorted((a, b) => a.startsOn.localeCompare(b.startsOn))
    return { startsOn: first?.startsOn ?? '', endsOn: first?.endsOn ?? '' }
  }
  if (content.kind !== 'event') return 'startsOn' in content ? content : { startsOn: '', endsOn: '' }
  const times = sessionTimes(content)
  const day = (at: { startsAt: Date; zone: string } | undefined) => (at ? localTimeIn(at.startsAt, at.zone).date : '')
  return { startsOn: day(times[0]), endsOn: times.length > 1 ? day(times.at(-1)) : '' }
}

/** The sessions of an event that may not be entered now: keys of the `validation` texts by path. Empty for other kinds. */
export function sessionErrors(before: ResourceContent, after: ResourceContent, now: Date): Record<string, string> {
  if (before.kind !== 'event' || after.kind !== 'event') return {}
  return Object.fromEntries(
    after.sessions.flatMap((session, index) => {
      const same = before.sessions.find(({ id }) => id === session.id)
      return Object.entries(problemsOf(session, same, now)).map(([name, message]) => [`sessions[${index}].${name}`, message])
    }),
  )
}

/** By field. A session that stays as it was `before` is accepted, so that the page of a past event can be edited. */
function problemsOf(session: Session, before: Session | undefined, now: Date): Partial<Record<keyof Session, string>> {
  const { date, time, zone, clock } = session
  if (!date || !time || !zone) return {}
  if (!isCalendarDay(date)) return { date: 'validation.wholeDay' }
  const found = instantOf({ date, time, zone, clock })
  if (!found.ok)
    return {
      zone_unknown: { zone: 'validation.zone' },
      time_missing: { time: 'validation.timeMissing' },
      time_twice: { clock: 'validation.timeTwice' },
    }[found.problem]
  const isUnchanged = before !== undefined && startOf(before)?.getTime() === found.instant.getTime()
  return found.instant < now && !isUnchanged ? { date: 'validation.startInPast' } : {}
}
