/** What people write to the editors, and the editors' answers: text that is cleaned and not empty. */
import { z } from 'zod'
import { cleanText } from '#app/lib/clean-text.ts'

export const answerLength = 2_000

/** Counts what can be seen, an emoji as one character, as Postgres does: UTF-16 has two units for it. */
export const hasCharacters = (least: number) => (text: string) => [...text.replace(/[\p{Cf}\s]/gu, '')].length >= least

/** `longest` in characters. */
export const messageField = (longest: number) =>
  z
    .string('validation.required')
    .transform(cleanText)
    .pipe(z.string().refine(hasCharacters(3), 'validation.required').max(longest, 'validation.tooLong'))
