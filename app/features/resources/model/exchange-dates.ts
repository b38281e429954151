/** The days of an exchange, and what may not be entered for them. Pure. */
import { type ExchangeContent, maxExchangeDays, type ResourceContent } from './schema.ts'

type Dates = Pick<ExchangeContent, 'startsOn' | 'endsOn'>
/** Both are days (ISO 8601). */
export type Period = { firstDay: string; lastDay: string }

/** From the first to the last day that the dates may mean: `2027-03` is all of March 2027. Null without a first date. */
export function periodOf({ startsOn, endsOn }: Dates): Period | null {
  if (!startsOn) return null
  return { firstDay: firstDayOf(startsOn), lastDay: lastDayOf(endsOn || startsOn) }
}

const firstDayOf = (date: string) => date + '-01-01'.slice(0, 10 - date.length)

function lastDayOf(date: string): string {
  const [year = '', month, day] = date.split('-')
  if (day) return date
  if (!month) return `${year}-12-31`
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
}

/** Days of a period, both ends included. */
export const daysIn = ({ firstDay, lastDay }: Period): number => Math.round((Date.parse(lastDay) - Date.parse(firstDay)) / 86_400_000) + 1

/** The day that is not over anywhere yet: today in UTC−12. */
export const earliestToday = (now: Date): string => new Date(now.getTime() - 12 * 3_600_000).toISOString().slice(0, 10)

/** `validation` texts by field. Dates that stay as they were `before` may be in the past, so that an old offer can be edited. */
export function exchangeDateErrors(before: ResourceContent, after: ResourceContent, now: Date): Record<string, string> {
  if (before.kind !== 'exchange' || after.kind !== 'exchange') return {}
  const period = periodOf(after)
  if (!period) return {}
  if (period.lastDay < period.firstDay) return { endsOn: 'validation.endAfterStart' }
  const length = daysIn(period)
  if (after.days !== null && after.days > length) return { days: 'validation.daysBeyondDates' }
  if (after.direction === 'offer' || after.direction === 'request') {
    const isUnchanged = before.startsOn === after.startsOn && before.endsOn === after.endsOn
    if (period.lastDay < earliestToday(now) && !isUnchanged) return { [after.endsOn ? 'endsOn' : 'startsOn']: 'validation.exchangeInPast' }
    return {}
  }
  const areDays = after.startsOn.length === 10 && after.endsOn.length === 10
  return areDays && length > maxExchangeDays ? { endsOn: 'validation.exchangeTooLong' } : {}
}
