import { z } from 'zod'
import { answerLength, messageField } from '#app/features/core/inbox/message-field.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { replyAddressFields } from '#app/lib/reply-address.ts'

export const wishLength = 1_200

/** A filter value of the search; an unknown one becomes null. */
const filterValue = (pattern: RegExp) =>
  z
    .string()
    .optional()
    .transform((value) => (value && pattern.test(value) ? value : null))

/** The form of a search request. */
export const requestSchema = z.object({
  wish: messageField(wishLength),
  q: z
    .string()
    .default('')
    .transform((value) => cleanText(value).slice(0, 300)),
  country: filterValue(/^[A-Za-z]{3}$/),
  topic: filterValue(/^[a-z0-9-]{2,60}$/),
  ...replyAddressFields,
})
export type RequestInput = z.output<typeof requestSchema>

export const decideSchema = z.object({
  intent: z.enum(['answer', 'close']),
  request: z.uuid('validation.id'),
  answer: messageField(answerLength),
})
export type Decision = z.output<typeof decideSchema>
