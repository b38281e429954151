import { z } from 'zod'
import { actionStatuses } from '#app/features/core/recommendations/progress.ts'
import { planLimits } from '#app/features/programme/plan-import/plan.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { parsePartialDate } from '#app/lib/parse-partial-date.ts'

const text = (limit: number) => z.string().transform(cleanText).pipe(z.string().max(limit, 'validation.tooLong')).default('')
/** In both languages; emptied in one language it is removed there. */
const localized = (limit: number) =>
  z
    .object({ es: text(limit), en: text(limit) })
    .prefault({})
    .transform((typed) => Object.fromEntries(Object.entries(typed).filter(([, said]) => said)))
/** In one language at least. */
const required = (limit: number) =>
  localized(limit).refine((said) => Object.keys(said).length > 0, { path: ['es'], message: 'validation.oneLanguage' })
const date = (isRequired: boolean) =>
  z
    .string()
    .default('')
    .transform((typed, check) => {
      if (typed.trim() === '' && !isRequired) return null
      const parsed = parsePartialDate(typed)
      if (parsed.ok) return parsed.date
      check.addIssue({ code: 'custom', message: 'validation.date' })
      return z.NEVER
    })

/** Country codes, with spaces or commas between them. */
const countries = z
  .string()
  .max(400, 'validation.tooLong')
  .default('')
  .transform((typed, check) => {
    const codes = [
      ...new Set(
        typed
          .toUpperCase()
          .split(/[\s,;]+/)
          .filter(Boolean),
      ),
    ]
    if (codes.some((code) => !/^[A-Z]{3}$/.test(code))) check.addIssue({ code: 'custom', message: 'validation.countryCodes' })
    return codes
  })

const version = z.string().max(60)
const action = z.string().min(1).max(200)
const why = text(planLimits.note)
/** The evaluation's fields are few; its version is a digest of them. */
const head = {
  code: z.string('validation.required').transform(cleanText).pipe(z.string().min(1, 'validation.required').max(40, 'validation.tooLong')),
  title: required(planLimits.title),
  publishedOn: date(true),
}
const recommendation = {
  title: required(planLimits.title),
  text: localized(planLimits.text),
  responsible: localized(planLimits.name),
}

/** What changes an evaluation, and adds a recommendation to it. */
export const planEditSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('evaluation'), version, ...head }),
  z.object({
    intent: z.literal('add'),
    number: z.coerce
      .number('validation.number')
      .int('validation.number')
      .min(1, 'validation.number')
      .max(planLimits.recommendations, 'validation.number'),
    target: date(false),
    ...recommendation,
  }),
])
export type PlanEdit = z.output<typeof planEditSchema>

/** What changes one recommendation and its actions. `place` is counted from 0. */
export const recommendationEditSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('text'), version, why, ...recommendation }),
  z.object({ intent: z.literal('removeRecommendation'), version, why }),
  z.object({
    intent: z.literal('addAction'),
    text: required(planLimits.action),
    responsible: localized(planLimits.name),
    status: z.enum(actionStatuses, 'validation.id'),
    target: date(false),
    why,
  }),
  z.object({
    intent: z.literal('actionText'),
    action,
    version,
    text: required(planLimits.action),
    responsible: localized(planLimits.name),
    countries,
    why,
  }),
  z.object({ intent: z.literal('place'), action, version, place: z.coerce.number().int().min(0).max(10_000) }),
  z.object({ intent: z.literal('move'), action, version, to: z.string().min(1).max(60), why }),
  z.object({ intent: z.literal('removeAction'), action, version, why, evidenceTo: z.string().max(200).default('') }),
])
export type RecommendationEdit = z.output<typeof recommendationEditSchema>
