/** What staff say about a source, and what they do with one and with a record. */
import { z } from 'zod'
import { cleanText } from '#app/lib/clean-text.ts'
import { dayField } from '#app/lib/day-field.ts'
import { webAddressField } from '#app/lib/parse-web-address.ts'

export const sourceKinds = ['rss', 'oai'] as const
export const schedules = ['daily', 'weekly', 'monthly'] as const

const sourceFields = {
  nameEs: z
    .string('validation.required')
    .transform(cleanText)
    .pipe(z.string().min(2, 'validation.required').max(120, 'validation.tooLong')),
  nameEn: z.string().max(120, 'validation.tooLong').default('').transform(cleanText),
  kind: z.enum(sourceKinds, 'validation.id'),
  url: webAddressField.refine((url) => url !== '', 'validation.required').refine((url) => url.length <= 500, 'validation.tooLong'),
  setSpec: z
    .string()
    .default('')
    .transform(cleanText)
    .refine((set) => /^\S{0,200}$/.test(set), 'validation.invalid'),
  startsOn: dayField.optional(),
  language: z
    .string()
    .default('')
    .transform((code) => code.trim().toLowerCase())
    .refine((code) => /^([a-z]{2})?$/.test(code), 'validation.languageCode'),
  schedule: z.enum(schedules, 'validation.id'),
  isOn: z.literal('on').optional(),
}
export const sourceIntents = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('add'), ...sourceFields }),
  z.object({ intent: z.literal('change'), source: z.uuid(), ...sourceFields }),
  z.object({ intent: z.literal('read'), source: z.uuid() }),
  z.object({ intent: z.literal('delete'), source: z.uuid() }),
])
export type SourceInput = Omit<Extract<z.output<typeof sourceIntents>, { intent: 'add' }>, 'intent'>

export const recordIntents = z.object({ record: z.uuid(), state: z.enum(['shown', 'hidden']) })
