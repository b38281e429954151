/** The forms of the translation page. */
import { z } from 'zod'
import { languages } from '#app/i18n/languages.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { dayField } from '#app/lib/day-field.ts'

export const noteLength = 1_200

const to = z.enum(languages)
const revision = z.number().int().min(1).max(2_147_483_647)

export const translationSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('save'), to, base: revision, hold: z.array(z.string().max(200)).default([]) }),
  z.object({ intent: z.literal('review'), to, base: revision, hold: z.array(z.string().max(200)).default([]) }),
  z.object({ intent: z.literal('import'), to }),
  z.object({ intent: z.literal('machine'), to }),
  z.object({ intent: z.literal('publish'), to, revision }),
  z.object({ intent: z.literal('withdraw'), to, revision }),
  z.object({
    intent: z.literal('assign'),
    to,
    person: z.uuid('validation.required'),
    dueOn: dayField.optional(),
    note: z.string().default('').transform(cleanText).pipe(z.string().max(noteLength, 'validation.tooLong')),
  }),
  z.object({ intent: z.literal('unassign'), to }),
  z.object({ intent: z.literal('finish'), to }),
])
export type TranslationChange = z.infer<typeof translationSchema>
export type TranslationIntent = TranslationChange['intent']

/** The fields a person fills in. Other fields cannot be wrong in a form of ours. */
export const assignmentFields = ['person', 'dueOn', 'note'] as const

export const translationDone = {
  save: 'saved',
  review: 'saved',
  import: 'imported',
  machine: 'drafted',
  publish: 'published',
  withdraw: 'withdrawn',
  assign: 'assigned',
  unassign: 'unassigned',
  finish: 'finished',
} as const satisfies Record<TranslationIntent, string>
