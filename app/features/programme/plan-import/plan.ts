/** A follow-up plan as it is imported and exported. */
import { z } from 'zod'
import { actionStatuses, responses } from '#app/features/core/recommendations/progress.ts'
import { withoutControls } from '#app/lib/clean-text.ts'

/** `actions` of a whole file: a form has a limited number of fields. Texts in characters. */
export const planLimits = { recommendations: 99, actions: 600, title: 400, text: 12_000, action: 4_000, name: 400, note: 1_200 } as const

const partialDate = z.string().regex(/^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
/** Without characters that cannot be stored. */
const stored = (limit: number) =>
  z
    .string()
    .max(limit)
    .refine((given) => withoutControls(given) === given)
const text = (limit: number) => z.object({ es: stored(limit).optional(), en: stored(limit).optional() })
const required = (limit: number) => text(limit).refine(({ es, en }) => Boolean(es || en))

const action = z.object({
  text: required(planLimits.action),
  responsible: text(planLimits.name),
  status: z.enum(actionStatuses),
  target: partialDate.nullable(),
  note: text(planLimits.note),
  countries: z.array(z.string().regex(/^[A-Z]{3}$/)).max(60),
  asPublished: stored(20_000).nullable(),
})

/** The original cells of a recommendation, in characters of JSON. */
const maxCells = 100_000
/** JSON writes a control character or half of a pair as an escape, which Postgres refuses. */
const isStorable = (json: string): boolean => json.length <= maxCells && !/(?<!\\)(\\\\)*\\u(0000|d[89ab]..|d[c-f]..)/i.test(json)

const recommendation = z.object({
  number: z.int().min(1).max(planLimits.recommendations),
  title: required(planLimits.title),
  text: text(planLimits.text),
  response: z.enum(responses).nullable(),
  reason: text(planLimits.note),
  responsible: text(planLimits.name),
  target: partialDate.nullable(),
  asPublished: z
    .looseObject({
      title: z.string().nullable().optional(),
      targetDate: z.string().optional(),
      flags: z
        .array(z.looseObject({ field: z.enum(['title', 'targetDate']), published: z.string(), note: text(planLimits.note) }))
        .max(20)
        .optional(),
    })
    .refine((cells) => isStorable(JSON.stringify(cells))),
  actions: z.array(action).max(planLimits.actions),
})

export const planSchema = z.object({
  code: stored(40).min(1),
  title: required(planLimits.title),
  publishedOn: partialDate,
  recommendations: z
    .array(recommendation)
    .min(1)
    .max(planLimits.recommendations)
    .refine((all) => new Set(all.map(({ number }) => number)).size === all.length)
    .refine((all) => all.reduce((sum, { actions }) => sum + actions.length, 0) <= planLimits.actions),
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
