import { z } from 'zod'
import { audiences } from '#app/features/outreach/following/schema.ts'
import { languages } from '#app/i18n/languages.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { dayField } from '#app/lib/day-field.ts'

export const campaignStates = ['draft', 'scheduled', 'sending', 'sent', 'stopped'] as const
export type CampaignState = (typeof campaignStates)[number]

/** Dates and hours are in the time zone of Santiago de Chile, ECLAC's seat. */
export const campaignZone = 'America/Santiago'

export const maxResources = 10
export const sentencesLength = 600

const sentences = z
  .string()
  .max(sentencesLength, 'validation.tooLong')
  .default('')
  .transform((text) => cleanText(text).replace(/\s+/g, ' ').trim())

/** Empty text means none. */
const orNone = <Value extends string>(schema: z.ZodType<Value, string>) =>
  z
    .union([z.literal(''), schema])
    .default('')
    .transform((value) => value || null)

export const campaignFields = {
  version: z.coerce.number().int(),
  audience: z.enum(audiences),
  topic: orNone(z.string().regex(/^[a-z0-9-]{2,60}$/, 'validation.invalid')),
  country: orNone(z.string().regex(/^[A-Z]{3}$/, 'validation.invalid')),
  language: orNone(z.enum(languages)),
  es: sentences,
  en: sentences,
  /** One address of a resource's page on each line. */
  resources: z.string().max(4_000, 'validation.tooLong').default(''),
}

export const campaignSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('save'), ...campaignFields, add: z.array(z.uuid()).max(maxResources).default([]) }),
  // Looks for resources and stores nothing: what was typed comes back with what was found.
  z.object({ intent: z.literal('find'), find: z.string().max(300, 'validation.tooLong').default('') }),
  z.object({
    intent: z.literal('replies'),
    replies: z.coerce.number('validation.number').int('validation.number').min(0, 'validation.number').max(100_000, 'validation.number'),
  }),
  z.object({ intent: z.literal('test') }),
  z.object({
    intent: z.literal('schedule'),
    version: z.coerce.number().int(),
    when: z.enum(['now', 'later']).default('now'),
    day: dayField.optional(),
    hour: z
      .string('validation.time')
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'validation.time')
      .optional(),
  }),
  z.object({ intent: z.literal('stop') }),
  z.object({ intent: z.literal('delete') }),
])
export type CampaignInput = Extract<z.output<typeof campaignSchema>, { intent: 'save' }>
