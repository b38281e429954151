/** What staff write about technical assistance. */
import { z } from 'zod'
import { cleanText } from '#app/lib/clean-text.ts'
import { dayField } from '#app/lib/day-field.ts'
import { latestToday } from '#app/lib/latest-today.ts'
import { parseNumber } from '#app/lib/parse-number.ts'
import { parsePartialDate } from '#app/lib/parse-partial-date.ts'
import { webAddressField } from '#app/lib/parse-web-address.ts'
import { assistanceMoves, assistanceStates, followUpMonths, modalities } from './states.ts'

/** In characters. */
export const assistanceLimits = {
  title: 200,
  summary: 1_000,
  partners: 200,
  requester: 200,
  source: 300,
  doubt: 1_000,
  reason: 500,
  changed: 2_000,
  note: 8_000,
} as const

const text = (limit: number) =>
  z.string('validation.required').transform(cleanText).pipe(z.string().max(limit, 'validation.tooLong')).default('')
/** In both languages; emptied in one language it is removed there. */
const localized = (limit: number) =>
  z
    .object({ es: text(limit), en: text(limit) })
    .prefault({})
    .transform((typed) => Object.fromEntries(Object.entries(typed).filter(([, said]) => said)))
/** In one language at least. */
const required = (limit: number) =>
  localized(limit).refine((said) => Object.keys(said).length > 0, { path: ['es'], message: 'validation.oneLanguage' })

/** A year, month or day, not in the future; null if it is not known. */
const pastDate = z
  .string('validation.date')
  .default('')
  .transform((typed, check) => {
    if (typed.trim() === '') return null
    const parsed = parsePartialDate(typed)
    const message = !parsed.ok || parsed.date < '1948' ? 'validation.date' : parsed.date > latestToday() ? 'validation.future' : null
    if (parsed.ok && !message) return parsed.date
    check.addIssue({ code: 'custom', message: message ?? 'validation.date' })
    return z.NEVER
  })

const wholeNumber = (most: number) =>
  z
    .string('validation.number')
    .default('')
    .transform((typed, check) => {
      if (typed.trim() === '') return null
      const number = typed.length > 40 ? null : parseNumber(typed)
      if (number !== null && Number.isInteger(number) && number >= 1 && number <= most) return number
      check.addIssue({ code: 'custom', message: 'validation.number' })
      return z.NEVER
    })

const ids = z.array(z.uuid('validation.id')).max(40, 'validation.tooMany').default([])
const keys = z.array(z.string('validation.id').min(1).max(200)).max(40, 'validation.tooMany').default([])
const seen = z.coerce.number<string>('validation.required').int()
const optionalId = z.uuid('validation.id').optional()

const facts = {
  country: z.string('validation.required').regex(/^[A-Z]{3}$/, 'validation.required'),
  institution: optionalId,
  requester: text(assistanceLimits.requester),
  title: required(assistanceLimits.title),
  summary: localized(assistanceLimits.summary),
  partners: localized(assistanceLimits.partners),
  modalities: z.array(z.enum(modalities, 'validation.id')).max(modalities.length, 'validation.tooMany').default([]),
  people: wholeNumber(100_000),
  days: wholeNumber(3_650),
  concepts: ids,
  recommendations: keys,
  actions: keys,
  source: localized(assistanceLimits.source),
  sourceUrl: webAddressField,
  doubt: localized(assistanceLimits.doubt),
}

export const assistanceSchema = z.object({ seen, ...facts })
export type AssistanceFacts = Omit<z.output<typeof assistanceSchema>, 'seen'>

/** Something that was requested and is further already has both days. */
export const newAssistanceSchema = z
  .object({
    ...facts,
    state: z.enum(assistanceMoves[''] as [string, ...string[]], 'validation.required').default('requested'),
    stateOn: pastDate,
    wasRequested: z.literal('yes').optional(),
    requestedOn: pastDate,
  })
  .transform(({ state, ...rest }) => ({ ...rest, state: state as (typeof assistanceStates)[number] }))
export type NewAssistance = z.output<typeof newAssistanceSchema>

const months = z.coerce
  .number<string>('validation.id')
  .refine((value) => (followUpMonths as readonly number[]).includes(value), 'validation.id')

/** What is done with an assistance on its page. */
export const assistanceIntents = z.discriminatedUnion('intent', [
  z
    .object({
      intent: z.literal('state'),
      seen,
      state: z.enum(assistanceStates, 'validation.required'),
      happenedOn: pastDate,
      reason: localized(assistanceLimits.reason),
    })
    .refine(({ state, reason }) => state !== 'stopped' || Object.keys(reason).length > 0, {
      path: ['reason.es'],
      message: 'validation.oneLanguage',
    }),
  z.object({
    intent: z.literal('correct'),
    seen,
    change: z.string().regex(/^\d{1,18}$/, 'validation.id'),
    happenedOn: pastDate,
    reason: localized(assistanceLimits.reason),
  }),
  z.object({ intent: z.literal('undo'), seen }),
  z.object({
    intent: z.literal('follow-up'),
    seen,
    months,
    doneOn: dayField.refine((day) => day <= latestToday(), 'validation.future').refine((day) => day >= '1990-01-01', 'validation.date'),
    changed: required(assistanceLimits.changed),
  }),
  z.object({ intent: z.literal('resource'), resource: z.uuid('validation.required') }),
  z
    .object({
      intent: z.literal('document'),
      documentTitle: required(assistanceLimits.title),
      documentSource: text(assistanceLimits.source),
      documentUrl: webAddressField,
    })
    .refine(({ documentSource, documentUrl }) => documentSource !== '' || documentUrl !== '', {
      path: ['documentSource'],
      message: 'validation.required',
    }),
  z.object({ intent: z.literal('remove-product'), product: z.uuid('validation.id') }),
  z.object({
    intent: z.literal('notes'),
    post: optionalId,
    responsible: optionalId,
    note: text(assistanceLimits.note),
    noteSeen: seen,
  }),
  z.object({ intent: z.literal('show'), isPublic: z.enum(['yes', 'no'], 'validation.id') }),
  z.object({ intent: z.literal('remove') }),
])
export type AssistanceIntent = z.output<typeof assistanceIntents>
