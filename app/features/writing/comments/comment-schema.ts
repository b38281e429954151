import { z } from 'zod'
import { cleanText } from '#app/lib/clean-text.ts'

/** Maximum length of a comment in characters. */
export const longestComment = 4_000

export const commentFields = {
  /** The anchor of a field, the name of a part, or empty for the whole resource. */
  about: z.string().max(120, 'validation.invalid').default(''),
  replyTo: z.union([z.literal(''), z.uuid('validation.invalid')]).default(''),
  mention: z.array(z.uuid('validation.invalid')).max(20, 'validation.tooMany').default([]),
  body: z
    .string('validation.required')
    .transform((text) => cleanText(text).trim())
    .pipe(z.string().min(1, 'validation.required').max(longestComment, 'validation.tooLong')),
}
export const commentSchema = z.object(commentFields)
