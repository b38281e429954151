import { z } from 'zod'
import { answerLength, messageField } from '#app/features/core/inbox/message-field.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { replyAddressFields } from '#app/lib/reply-address.ts'
import { readAbout } from './about-path.ts'

export const wrongLength = 2_000
export const sourceLength = 600

/** The correction form. */
export const correctionSchema = z.object({
  about: z.string().default('').transform(readAbout),
  wrong: messageField(wrongLength),
  source: z.string().max(sourceLength, 'validation.tooLong').default('').transform(cleanText),
  ...replyAddressFields,
})
export type AskedCorrection = z.output<typeof correctionSchema>

export const decideCorrectionSchema = z.object({
  intent: z.enum(['corrected', 'declined']),
  correction: z.uuid('validation.id'),
  answer: messageField(answerLength),
})
export type CorrectionDecision = z.output<typeof decideCorrectionSchema>
