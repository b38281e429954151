/** What a person answers 3, 6 and 12 months after a learning route. */
import { z } from 'zod'
import { cleanText } from '#app/lib/clean-text.ts'

/** As in `learning_follow_ups`. */
export const usedChoices = ['experience', 'document', 'course', 'contact', 'exchange', 'nothing'] as const
export const changedChoices = ['nothing', 'preparing', 'practice', 'rule'] as const
export const stoppedChoices = ['time', 'mandate', 'budget', 'turnover', 'support', 'nothing'] as const
export type Used = (typeof usedChoices)[number]
export type Changed = (typeof changedChoices)[number]
export type Stopped = (typeof stoppedChoices)[number]

/** Characters. */
export const followUpTextLength = 2_000

const text = z
  .string()
  .max(followUpTextLength, 'validation.tooLong')
  .default('')
  .transform((typed) => cleanText(typed).trim())

export const followUpSchema = z.object({
  intent: z.literal('answer-follow-up'),
  form: z.uuid(),
  used: z.array(z.enum(usedChoices)).max(10).default([]),
  usedText: text,
  changed: z.enum(changedChoices, 'validation.required'),
  changedText: text,
  stopped: z.array(z.enum(stoppedChoices)).max(10).default([]),
  stoppedText: text,
})
export type FollowUpInput = z.output<typeof followUpSchema>
/** The fields that people fill in. */
export const typedFollowUpFields = ['used', 'usedText', 'changed', 'changedText', 'stopped', 'stoppedText']

/** Sent to start the draft of an experience from the answer to a follow-up form; `form` is the id of that form. */
export const shareSchema = z.object({ intent: z.literal('share'), form: z.uuid() })
