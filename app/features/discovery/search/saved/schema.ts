import { z } from 'zod'
import { cleanText } from '#app/lib/clean-text.ts'

/** Maximum number per person: each search runs when the list is opened. */
export const maxSaved = 30
export const nameLength = 120

const name = z
  .string('validation.required')
  .transform((given) => cleanText(given).replace(/\s+/g, ' '))
  .pipe(z.string().min(1, 'validation.required').max(nameLength, 'validation.tooLong'))
const id = z.uuid('validation.id')

export const savedSearchSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('save'), name, params: z.string().max(4_000, 'validation.tooLong').default('') }),
  z.object({ intent: z.literal('rename'), id, name }),
  z.object({ intent: z.literal('remove'), id }),
  z.object({ intent: z.literal('open'), id }),
])
export type SavedSearchChange = z.output<typeof savedSearchSchema>
