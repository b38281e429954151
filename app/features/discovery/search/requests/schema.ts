import { z } from 'zod'
import { cleanText } from '#app/lib/clean-text.ts'
import { replyAddressFields } from '#app/lib/reply-address.ts'

export const wishLength = 1_200
export const answerLength = 2_000

const text = (max: number) =>
  z.string('validation.required').transform(cleanText).pipe(z.string().min(3, 'validation.required').max(max, 'validation.tooLong'))

/** A value that the search has been narrowed by; one that means nothing is as good as none. */
const narrowing = (pattern: RegExp) =>
  z
    .string()
    .optional()
    .transform((value) => (value && pattern.test(value) ? value : null))

/** What a visitor sends. */
export const askSchema = z.object({
  wish: text(wishLength),
  q: z
    .string()
    .default('')
    .transform((value) => cleanText(value).slice(0, 300)),
  country: narrowing(/^[A-Za-z]{3}$/),
  topic: narrowing(/^[a-z0-9-]{2,60}$/),
  ...replyAddressFields,
})
export type Asked = z.output<typeof askSchema>

export const decideSchema = z.object({ intent: z.enum(['answer', 'close']), request: z.uuid('validation.id'), answer: text(answerLength) })
export type Decision = z.output<typeof decideSchema>
