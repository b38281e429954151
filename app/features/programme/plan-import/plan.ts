/** A follow-up plan as it is imported and exported. */
import { z } from 'zod'
import { actionStatuses, responses } from '#app/features/core/recommendations/progress.ts'

/** `actions` of a whole file: a form has a limited number of fields. Texts in characters. */
export const planLimits = { recommendations: 99, actions: 600, title: 400, text: 12_000, action: 4_000, name: 400, note: 1_200 } as const

const partialDate = z.string().regex(/^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
const text = (limit: number) => z.object({ es: z.string().max(limit).optional(), en: z.string().max(limit).optional() })
const required = (limit: number) => text(limit).refine(({ es, en }) => Boolean(es || en))

const action = z.object({
  text: required(planLimits.action),
  responsible: text(planLimits.name),
  status: z.enum(actionStatuses),
  target: partialDate.nullable(),
  note: text(planLimits.note),
  countries: z.array(z.string().regex(/^[A-Z]{3}$/)).max(60),
  asPublished: z.string().max(20_000).nullable(),
})

const recommendation = z.object({
  number: z.int().min(1).max(planLimits.recommendations),
  title: required(planLimits.title),
  text: text(planLimits.text),
  response: z.enum(responses).nullable(),
  reason: text(planLimits.note),
  responsible: text(planLimits.name),
  target: partialDate.nullable(),
  asPublished: z.record(z.string(), z.unknown()),
  actions: z.array(action).max(planLimits.actions),
})

export const planSchema = z.object({
  code: z.string().min(1).max(40),
  title: required(planLimits.title),
  publishedOn: partialDate,
  recommendations: z.array(recommendation).min(1).max(planLimits.recommendations),
})
export type Plan = z.output<typeof planSchema>
export type PlanRecommendation = Plan['recommendations'][number]
export type PlanAction = PlanRecommendation['actions'][number]

/** The part of an evaluation's address: lower case, digits and hyphens. */
export const slugOfCode = (code: string): string =>
  code
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
