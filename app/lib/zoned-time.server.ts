/** Local times and the instants they name, by the rules of the time zone database. */
import { Temporal } from 'temporal-polyfill'

/** `date` is YYYY-MM-DD, `time` HH:MM, `zone` an IANA name. `clock` decides a time that occurs twice. */
export type LocalTime = { date: string; time: string; zone: string; clock: '' | 'first' | 'second' }
export type LocalTimeProblem = 'zone_unknown' | 'time_missing' | 'time_twice'

/** Zones that an older time zone database does not know, with one that has had the same time since they began. */
const sameAs: Record<string, string> = { 'America/Coyhaique': 'America/Punta_Arenas' }

const zoneName = /^(UTC|[A-Z][A-Za-z_-]+(\/[A-Za-z_-]+){1,2})$/
const known = new Map<string, string | null>()

/** The zone under a name that this time zone database knows, or null. Offsets such as `-05:00` are not zones: they have no rules. */
export function findZone(zone: string): string | null {
  const cached = known.get(zone)
  if (cached !== undefined) return cached
  // The text comes from people: an unknown one is not kept.
  const found = zoneName.test(zone) ? (isSupported(zone) ? zone : (sameAs[zone] ?? null)) : null
  if (found) known.set(zone, found)
  return found
}

function isSupported(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/**
 * The instant of a local time. Refusals: the zone is unknown, clocks skip this time, or it occurs twice and `clock` does not say which is
 * meant. The date and the time must be well formed and exist in the calendar.
 */
export function instantOf({ date, time, zone, clock }: LocalTime): { ok: true; instant: Date } | { ok: false; problem: LocalTimeProblem } {
  const name = findZone(zone)
  if (!name) return { ok: false, problem: 'zone_unknown' }
  const local = Temporal.PlainDateTime.from(`${date}T${time}`)
  const first = local.toZonedDateTime(name, { disambiguation: 'earlier' })
  const second = local.toZonedDateTime(name, { disambiguation: 'later' })
  if (first.epochMilliseconds === second.epochMilliseconds) return { ok: true, instant: new Date(first.epochMilliseconds) }
  if (!first.toPlainDateTime().equals(local)) return { ok: false, problem: 'time_missing' }
  if (!clock) return { ok: false, problem: 'time_twice' }
  return { ok: true, instant: new Date((clock === 'first' ? first : second).epochMilliseconds) }
}

/** The day (YYYY-MM-DD) and time (HH:MM) that clocks show in a known zone. */
export function localTimeIn(instant: Date, zone: string): { date: string; time: string } {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(findZone(zone) ?? 'UTC')
  return { date: local.toPlainDate().toString(), time: local.toPlainTime().toString({ smallestUnit: 'minute' }) }
}

/** The instant at which a day (YYYY-MM-DD) ends in a known zone: the first of the next day, which is not 00:00 where clocks skip midnight. */
export function endOfDayIn(date: string, zone: string): Date {
  const next = Temporal.PlainDate.from(date).add({ days: 1 })
  return new Date(next.toZonedDateTime(findZone(zone) ?? 'UTC').epochMilliseconds)
}

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
export function isCalendarDay(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false
  try {
    Temporal.PlainDate.from(date, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}
