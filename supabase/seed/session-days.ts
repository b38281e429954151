import { Temporal } from 'temporal-polyfill'

/** The first Tuesday at least so many days after the day of seeding, or before it if `days` is negative (ISO 8601). */
export function tuesdayInDays(days: number, today: Temporal.PlainDate = Temporal.Now.plainDateISO('UTC')): string {
  const from = today.add({ days })
  const toTuesday = (2 - from.dayOfWeek + 7) % 7
  return from.add({ days: days < 0 && toTuesday > 0 ? toTuesday - 7 : toTuesday }).toString()
}
