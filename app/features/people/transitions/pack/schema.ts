/** What staff choose and send of a pack for the incoming team. */
import { z } from 'zod'
import { languages } from '#app/i18n/languages.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { dayField } from '#app/lib/day-field.ts'
import { emailField } from '#app/lib/email-address.ts'

/** In the order in which a pack has them unless staff change it. */
export const packParts = ['experiences', 'assistances', 'promises', 'formerHolders', 'events', 'platforms', 'neighbours'] as const
export type PackPart = (typeof packParts)[number]
export const sentenceLength = 400

/** A part that is in the pack, with a sentence of staff in each language. */
export type ChosenPart = { part: PackPart; es: string; en: string }
export const allParts: ChosenPart[] = packParts.map((part) => ({ part, es: '', en: '' }))

const sentence = z.string().max(sentenceLength, 'validation.tooLong').default('').transform(cleanText)

export const packSchema = z.object({
  version: z.coerce.number<string>('validation.required').int(),
  parts: z
    .array(
      z.object({
        part: z.enum(packParts),
        isIn: z.literal('yes').optional(),
        position: z.coerce
          .number<string>('validation.number')
          .int('validation.number')
          .min(1, 'validation.number')
          .max(99, 'validation.number'),
        es: sentence,
        en: sentence,
      }),
    )
    .max(packParts.length, 'validation.tooMany')
    .transform((parts) =>
      parts
        .filter(({ isIn }) => isIn)
        .sort((one, other) => one.position - other.position)
        .map(({ part, es, en }): ChosenPart => ({ part, es, en })),
    )
    .refine((parts) => parts.length > 0, 'validation.packEmpty')
    .refine((parts) => new Set(parts.map(({ part }) => part)).size === parts.length, 'validation.packEmpty'),
})

/** As the database counts it, the link ends within a year. */
const latest = () => new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10)
const today = () => new Date().toISOString().slice(0, 10)

export const sendSchema = z.object({
  institution: z.uuid('validation.id'),
  email: emailField,
  name: z.string().max(160, 'validation.tooLong').default('').transform(cleanText),
  language: z.enum(languages).default('es'),
  expiresOn: dayField.refine((day) => day > today() && day <= latest(), 'validation.packExpiry'),
})
