import { z } from 'zod'
import { languages } from '#app/i18n/languages.ts'
import { dayField } from '#app/lib/day-field.ts'

/** Dates and hours are in the time zone of Santiago de Chile, ECLAC's seat. */
export const scheduleZone = 'America/Santiago'

export const scheduleFields = {
  action: z.enum(['publish', 'archive']),
  day: dayField,
  hour: z.string('validation.time').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'validation.time'),
  languages: z.array(z.enum(languages)).default([]),
  scheduleNote: z.string().trim().max(2_000, 'validation.tooLong').default(''),
}
