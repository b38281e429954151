import { z } from 'zod'
import { parsePartialDate } from './parse-partial-date.ts'

/** A day in a form, as ISO 8601: sent by the browser's calendar, or typed where there is none. */
export const dayField = z
  .string('validation.date')
  .transform((typed) => {
    const parsed = parsePartialDate(typed)
    return parsed.ok ? parsed.date : ''
  })
  .pipe(z.iso.date('validation.date'))
