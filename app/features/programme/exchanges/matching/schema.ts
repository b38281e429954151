/** What people send about matches. */
import { z } from 'zod'
import { cleanText } from '#app/lib/clean-text.ts'

export const matchStates = ['proposed', 'agreed', 'declined', 'cancelled', 'completed'] as const
export type MatchState = (typeof matchStates)[number]
export const sides = ['offer', 'request'] as const
export type Side = (typeof sides)[number]
export const exchangeStates = ['open', 'withdrawn', 'agreed', 'answered'] as const
export type ExchangeState = (typeof exchangeStates)[number]

/** Characters of a message or a reason. */
export const noteLength = 2_000
const note = z
  .string()
  .max(noteLength, 'validation.tooLong')
  .default('')
  .transform((text) => cleanText(text).trim())

/** On the page of one exchange. */
export const exchangeSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('propose'), other: z.uuid(), message: note }),
  z.object({ intent: z.literal('withdraw') }),
  z.object({ intent: z.literal('reopen') }),
])

/** On the page of one match. */
export const decisionSchemas = [
  z.object({ intent: z.literal('accept'), side: z.enum(sides), note }),
  z.object({ intent: z.literal('end'), reason: note.pipe(z.string().min(3, 'validation.required')) }),
] as const
