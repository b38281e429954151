/** What people write to the editors, and the editors' answers: text that is cleaned and not empty. */
import { z } from 'zod'
import { cleanText } from '#app/lib/clean-text.ts'

export const answerLength = 2_000

/** `longest` in characters. */
export const messageField = (longest: number) =>
  z.string('validation.required').transform(cleanText).pipe(z.string().min(3, 'validation.required').max(longest, 'validation.tooLong'))
