/** The schemas of the thesaurus forms. */
import { z } from 'zod'
import { schemes } from '#app/features/core/concepts/schemes.ts'
import { languages } from '#app/i18n/languages.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { conceptFields, conceptFieldsSchema, conceptLimits } from './concept-fields.ts'

const slug = z.string('validation.required').regex(/^[a-z0-9-]{2,60}$/, 'validation.slug')
const version = z.coerce.number('validation.id').int().positive()
const note = z
  .string()
  .default('')
  .transform(cleanText)
  .refine((value) => value.length <= conceptLimits.note, 'validation.tooLong')
const notes = Object.fromEntries(languages.map((language) => [`note-${language}`, note])) as Record<
  `note-${(typeof languages)[number]}`,
  typeof note
>
/** A note in at least one language, because readers who meet the concept in an old export want to know the reason. */
const hasNote = (form: Record<string, unknown>) => languages.some((language) => form[`note-${language}`])
const noteMissing = { error: 'validation.required', path: [`note-${languages[0]}`] }

export const newConceptSchema = conceptFieldsSchema.safeExtend({
  scheme: z.enum(schemes, 'validation.id'),
  /** If empty, it is derived from the name. */
  slug: z.union([z.literal(''), slug]).default(''),
})
const retireSchema = z.object({ intent: z.literal('retire'), version, ...notes }).refine(hasNote, noteMissing)
/** An administrator's forms on the page of a concept. `version` is the one that the person has seen. */
export const conceptChangeSchema = z.discriminatedUnion('intent', [
  conceptFieldsSchema.safeExtend({ intent: z.literal('save'), version }),
  z
    .object({ intent: z.literal('merge'), version, target: slug, keepLabels: z.literal('on').optional(), ...notes })
    .refine(hasNote, noteMissing),
  retireSchema,
  z.object({ intent: z.literal('restore'), version }),
])
export type ConceptChange = z.output<typeof conceptChangeSchema>
/** The fields a person fills in. */
export const typedInConcept: readonly string[] = [...conceptFields, 'target', ...Object.keys(notes)]

export const readNotes = (form: Omit<z.output<typeof retireSchema>, 'intent'>): Record<string, string> =>
  Object.fromEntries(languages.map((language) => [language, form[`note-${language}`]]).filter(([, text]) => text))
