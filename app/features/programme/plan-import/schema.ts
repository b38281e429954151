import { z } from 'zod'
import { actionStatuses, responses } from '#app/features/core/recommendations/progress.ts'
import { languages } from '#app/i18n/languages.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { parsePartialDate } from '#app/lib/parse-partial-date.ts'
import { columnRoles } from './columns.ts'
import { planLimits } from './plan.ts'

const text = (limit: number) => z.string().transform(cleanText).pipe(z.string().max(limit, 'validation.tooLong')).default('')
const required = (limit: number) =>
  z.string('validation.required').transform(cleanText).pipe(z.string().min(1, 'validation.required').max(limit, 'validation.tooLong'))
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
const slug = z.string('validation.slug').regex(/^[a-z0-9-]{2,40}$/, 'validation.slug')
const language = z.enum(languages, 'validation.id')
const table = {
  language,
  grid: z.string(),
  columns: z.array(z.object({ heading: z.string(), role: z.enum(columnRoles, 'validation.id') })).default([]),
}
/** The place in what was read of the file. */
const from = z.coerce.number().int().min(0)

/** `read` and `columns` store nothing. `publishExport` publishes a file that Caja exported, as it is. */
export const importSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('read'), language }),
  z.object({ intent: z.literal('columns'), ...table }),
  z.object({ intent: z.literal('publishExport'), plan: z.string(), slug }),
  z.object({
    intent: z.literal('publish'),
    ...table,
    slug,
    code: required(40),
    title: required(planLimits.title),
    publishedOn: date(true),
    recommendations: z
      .array(
        z.object({
          from,
          leaveOut: z.literal('on').optional(),
          number: z.coerce.number('validation.number').int('validation.number').min(1, 'validation.number').max(99, 'validation.number'),
          title: text(planLimits.title),
          text: text(planLimits.text),
          response: z.union([z.literal(''), z.enum(responses, 'validation.id')]).default(''),
          reason: text(planLimits.note),
          responsible: text(planLimits.name),
          target: date(false),
          actions: z
            .array(
              z.object({
                from,
                text: text(planLimits.action),
                responsible: text(planLimits.name),
                status: z.enum(actionStatuses, 'validation.id'),
                target: date(false),
                note: text(planLimits.note),
              }),
            )
            .default([]),
        }),
      )
      .default([])
      .superRefine((all, check) => {
        const kept = all.filter(({ leaveOut }) => !leaveOut)
        for (const [index, one] of all.entries()) {
          if (one.leaveOut) continue
          if (one.title === '') check.addIssue({ code: 'custom', path: [index, 'title'], message: 'validation.required' })
          if (kept.filter(({ number }) => number === one.number).length > 1)
            check.addIssue({ code: 'custom', path: [index, 'number'], message: 'validation.planNumberTwice' })
        }
      }),
  }),
])
export type PublishInput = Extract<z.output<typeof importSchema>, { intent: 'publish' }>
