/** What staff send about a learning route and its stages. */
import { z } from 'zod'
import { textProblem } from '#app/features/resources/model/text-problem.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { dayField } from '#app/lib/day-field.ts'

/** As in `learning_stages`, in the order in which a cohort passes them. */
export const stageKinds = ['survey', 'virtual-workshop', 'in-person-workshop', 'assistance', 'follow-up'] as const
export type StageKind = (typeof stageKinds)[number]
export const followUpMonths = [3, 6, 12] as const

/** In characters. */
export const learningLimits = { title: 140, summary: 1_200, note: 1_200, name: 160, post: 160 } as const
/** Of a route, from its first to its last day. */
const maxDays = 1_096

const text = (longest: number) =>
  z
    .string()
    .default('')
    .transform((typed) => cleanText(typed).trim())
    .superRefine((value, check) => {
      const problem = textProblem({ type: 'paragraph', maxLength: longest }, value)
      if (problem) check.addIssue({ code: 'custom', message: `validation.${problem}` })
    })
const required = (longest: number) => text(longest).pipe(z.string().min(1, 'validation.required'))
const optionalDay = z.union([z.literal('').transform(() => null), dayField]).default(null)

const facts = {
  titleEs: required(learningLimits.title),
  titleEn: required(learningLimits.title),
  summaryEs: required(learningLimits.summary),
  summaryEn: required(learningLimits.summary),
  startsOn: dayField,
  endsOn: dayField,
}

type Dates = { startsOn: string; endsOn: string }
const checkDates = ({ startsOn, endsOn }: Dates, check: z.RefinementCtx) => {
  const days = (Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000
  const problem = days < 0 ? 'validation.endAfterStart' : days > maxDays ? 'validation.routeTooLong' : null
  if (problem) check.addIssue({ code: 'custom', path: ['endsOn'], message: problem })
}

export const newRouteSchema = z.object(facts).superRefine(checkDates)
export type RouteFacts = z.output<typeof newRouteSchema>

const stage = z.uuid()
export const routeSchemas = [
  z.object({ intent: z.literal('route'), seen: z.coerce.number().int().min(1).max(2_147_483_646), ...facts }).superRefine(checkDates),
  z.object({ intent: z.literal('show'), isPublic: z.enum(['yes', 'no']) }),
  z
    .object({
      intent: z.literal('stage'),
      stage,
      startsOn: optionalDay,
      endsOn: optionalDay,
      noteEs: text(learningLimits.note),
      noteEn: text(learningLimits.note),
    })
    .superRefine(({ startsOn, endsOn }, check) => {
      if (endsOn && (!startsOn || endsOn < startsOn))
        check.addIssue({ code: 'custom', path: ['endsOn'], message: 'validation.endAfterStart' })
    }),
  z.object({ intent: z.literal('remove-stage'), stage }),
  z.object({
    intent: z.literal('add-stage'),
    kind: z.enum(stageKinds),
    months: z.coerce.number().pipe(z.literal(followUpMonths)).nullable().default(null),
  }),
  z.object({ intent: z.literal('point'), stage, resource: z.uuid('validation.id') }),
  z.object({ intent: z.literal('unpoint'), stage, resource: z.uuid() }),
] as const
/** The fields that people fill in. */
export const typedRouteFields = ['titleEs', 'titleEn', 'summaryEs', 'summaryEn', 'startsOn', 'endsOn', 'noteEs', 'noteEn', 'resource']
