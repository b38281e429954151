/** A concept in the form's shape, one text per field, so that two versions can be compared and merged word by word. */
import { z } from 'zod'
import { type Language, type Localized, languages } from '#app/i18n/languages.ts'
import { cleanText } from '#app/lib/clean-text.ts'

/** Lengths in characters; `alternatives` is the maximum number per language. */
export const conceptLimits = { label: 80, definition: 600, alternatives: 40, note: 400 } as const

const localizedFields = ['prefLabel', 'altLabels', 'definition'] as const
export type LocalizedField = (typeof localizedFields)[number]
export type ConceptField = `${LocalizedField}-${Language}` | 'broader' | 'position'
export type ConceptFields = Record<ConceptField, string>

export const nameOf = (field: LocalizedField, language: Language): ConceptField => `${field}-${language}`
export const conceptFields: readonly ConceptField[] = [
  ...localizedFields.flatMap((field) => languages.map((language) => nameOf(field, language))),
  'broader',
  'position',
]

/** The shape stored in the history. `broader` and `replacedBy` are slugs of the same scheme. */
export type ConceptSnapshot = {
  prefLabel: Localized
  altLabels: Partial<Record<Language, string[]>>
  definition: Localized
  broader: string | null
  position: number
  replacedBy: string | null
  deprecated: boolean
  historyNote: Localized
}
export type ConceptValues = Pick<ConceptSnapshot, 'prefLabel' | 'altLabels' | 'definition' | 'broader' | 'position'>

export function toFields(concept: ConceptValues): ConceptFields {
  const fields = conceptFields.map((name): [ConceptField, string] => {
    const [field = '', language = ''] = name.split('-')
    if (name === 'broader') return [name, concept.broader ?? '']
    if (name === 'position') return [name, String(concept.position)]
    const value = concept[field as LocalizedField][language as Language]
    return [name, Array.isArray(value) ? value.join('\n') : (value ?? '')]
  })
  return Object.fromEntries(fields) as ConceptFields
}

export function toValues(fields: ConceptFields): ConceptValues {
  const localized = (field: LocalizedField): Localized =>
    Object.fromEntries(languages.map((language) => [language, fields[nameOf(field, language)]]).filter(([, text]) => text))
  const altLabels = Object.entries(localized('altLabels')).map(([language, lines]) => [language, lines.split('\n')])
  return {
    prefLabel: localized('prefLabel'),
    altLabels: Object.fromEntries(altLabels),
    definition: localized('definition'),
    broader: fields.broader || null,
    position: Number(fields.position || 0),
  }
}

export const changedConceptFields = (before: ConceptFields, after: ConceptFields): ConceptField[] =>
  conceptFields.filter((name) => before[name] !== after[name])

const oneLine = (text: string) => cleanText(text).replace(/\s+/g, ' ')
/** Removes duplicates, ignoring case, and keeps the order. */
const lines = (text: string) => {
  const all = text.split('\n').map(oneLine).filter(Boolean)
  return all.filter((line, place) => all.findIndex((other) => other.toLowerCase() === line.toLowerCase()) === place)
}

const text = z.string().default('')
/** Checked after cleaning, and not by a schema of its own, for which the form parser would turn an empty text into a missing one. */
const atMost = (maxLength: number) => [(value: string) => value.length <= maxLength, 'validation.tooLong'] as const
const label = text.transform(oneLine).refine(...atMost(conceptLimits.label))
const altLabels = text
  .transform((value) => lines(cleanText(value)))
  .refine((list) => list.every((line) => line.length <= conceptLimits.label), 'validation.tooLong')
  .refine((list) => list.length <= conceptLimits.alternatives, 'validation.tooMany')
  .transform((list) => list.join('\n'))
const definition = text.transform(cleanText).refine(...atMost(conceptLimits.definition))
const broader = z.union([z.literal(''), z.string().regex(/^[a-z0-9-]{2,60}$/, 'validation.id')]).default('')
const position = z
  .string()
  .trim()
  .regex(/^\d{0,4}$/, 'validation.number')
  .default('')
  .transform((value) => String(Number(value)))
const shapes: Record<string, z.ZodType<string, string | undefined>> = { prefLabel: label, altLabels, definition, broader, position }
const shape = Object.fromEntries(conceptFields.map((name) => [name, shapes[name.split('-')[0] ?? '']])) as Record<
  ConceptField,
  z.ZodType<string, string | undefined>
>

/** A concept needs a name in at least one language; a missing translation is a gap that the list shows. */
export const conceptFieldsSchema = z.object(shape).refine((fields) => languages.some((language) => fields[nameOf('prefLabel', language)]), {
  error: 'validation.required',
  path: [nameOf('prefLabel', languages[0])],
})
