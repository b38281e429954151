import type { z } from 'zod'

/**
 * The seconds of a time of a video as people type it: 83, 1:23 or 1:02:03. Null if nothing is typed. Anything else is an error of the field
 * (`validation.moment`).
 */
export function parseMomentField(typed: string, check: z.RefinementCtx): number | null {
  const time = typed.trim()
  if (time === '') return null
  const parts = time.split(/[:.]/)
  const isTime = parts.length <= 3 && parts.every((part, place) => /^\d{1,5}$/.test(part) && (place === 0 || Number(part) < 60))
  const seconds = parts.reduce((sum, part) => sum * 60 + Number(part), 0)
  if (isTime && seconds <= 99_999) return seconds
  check.addIssue({ code: 'custom', message: 'validation.moment' })
  return null
}
