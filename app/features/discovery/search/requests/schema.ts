import { z } from 'zod'
import { answerLength, messageField } from '#app/features/core/inbox/message-field.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { replyAddressFields } from '#app/lib/reply-address.ts'

export const wishLength = 1_200

/** A value that the search has been narrowed by; one that means nothing is as good as none. */
const narrowing = (pattern: RegExp) =>
  z
    .string()
    .optional()
    .transform((value) => (value && pattern.test(value) ? value : null))

/** What a visitor sends. */
export const askSchema = z.object({
  wish: messageField(wishLength),
  q: z
    .string()
    .default('')
    .transform((value) => cleanText(value).slice(0, 300)),
  country: narrowing(/^[A-Za-z]{3}$/),
  topic: narrowing(/^[a-z0-9-]{2,60}$/),
  ...replyAddressFields,
})
export type Asked = z.output<typeof askSchema>

export const decideSchema = z.object({
  intent: z.enum(['answer', 'close']),
  request: z.uuid('validation.id'),
  answer: messageField(answerLength),
})
export type Decision = z.output<typeof decideSchema>
