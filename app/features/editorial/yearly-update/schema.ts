/** The forms of the yearly update. Messages are keys of the `validation` texts. */
import { z } from 'zod'
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { dayField } from '#app/lib/day-field.ts'

export const decisions = ['confirmed', 'updated', 'superseded', 'archived'] as const
export type Decision = (typeof decisions)[number]

const list = <Item extends z.ZodType>(item: Item) => z.union([z.array(item), item.transform((one) => [one])]).default([])

export const openCycleSchema = z
  .object({
    intent: z.literal('open'),
    year: z.coerce
      .number({ error: 'validation.required' })
      .int('validation.required')
      .min(2000, 'validation.required')
      .max(2100, 'validation.required'),
    opensOn: dayField,
    endsOn: dayField,
    lead: z.uuid({ error: 'validation.required' }),
    kinds: list(z.enum(kinds)),
    countries: list(z.string().regex(/^[A-Z]{3}$/)),
  })
  .refine(({ opensOn, endsOn }) => endsOn > opensOn, { path: ['endsOn'], error: 'validation.endAfterStart' })
export type OpenCycle = z.output<typeof openCycleSchema>

/** `successor` is the address or slug of a published resource, as pasted. */
export const decisionSchema = z.object({
  decision: z.enum(decisions, { error: 'validation.required' }),
  successor: z.string().trim().max(400).default(''),
  note: z.string().trim().max(2000, 'validation.tooLong').default(''),
})
export type DecisionInput = z.output<typeof decisionSchema>

/** Decisions of a resource's owner that editors must carry out. */
export type OwnerRequest = Extract<Decision, 'updated' | 'archived'>
export const itemStates = ['open', 'wished', ...decisions] as const

/** Why an item is not safe to confirm without reading; the same list as `private.update_warnings`. */
export const doubts = ['draft', 'seed', 'link', 'figure', 'offline'] as const
export type Doubt = (typeof doubts)[number]
