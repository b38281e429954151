/**
 * Working days, Monday to Friday, that have begun since the first day: sent on Friday and answered on Monday is one. Holidays are ignored,
 * because the offices are in many countries. Mirrors private.working_days in SQL; a test compares both.
 */
export const workingDays = (first: Date, last: Date): number => Math.max(0, weekdaysUntil(last) - weekdaysUntil(first))

const day = 24 * 60 * 60 * 1000

/** Weekdays from Monday 5 January 1970 to this day (UTC), inclusive. */
function weekdaysUntil(date: Date): number {
  const days = Math.floor(date.getTime() / day) - 4
  return Math.floor(days / 7) * 5 + Math.min((days % 7) + 1, 5)
}
