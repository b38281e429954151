/** What staff send about the cohort of a route. */
import { z } from 'zod'
import { learningLimits } from '#app/features/programme/learning/plan/schema.ts'
import { languages } from '#app/i18n/languages.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { emailField } from '#app/lib/email-address.ts'

const line = (longest: number) =>
  z
    .string()
    .max(longest, 'validation.tooLong')
    .default('')
    .transform((typed) => cleanText(typed).replace(/\s+/g, ' ').trim())

export const memberSchema = z.object({
  email: emailField,
  name: line(learningLimits.name).pipe(z.string().min(1, 'validation.required')),
  post: line(learningLimits.post),
  country: z.string('validation.country').regex(/^[A-Z]{3}$/, 'validation.country'),
  language: z.enum(languages).default('es'),
})
export type NewMember = z.output<typeof memberSchema>

/** A form has a limited number of fields of one name. */
const people = z.array(z.uuid()).max(500).default([])
/** The list of people is read apart: see `cohortFields`. */
export const cohortSchema = z.discriminatedUnion('intent', [
  memberSchema.extend({ intent: z.literal('add') }),
  z.object({ intent: z.literal('add-holder'), holder: z.uuid('validation.id') }),
  z.object({ intent: z.literal('preview') }),
  z.object({ intent: z.literal('add-list') }),
  z.object({ intent: z.literal('remove'), member: z.uuid() }),
  z.object({ intent: z.literal('attendance'), stage: z.uuid(), people }),
])
/** The fields of the schema; the list, a file or a text, is not one of them. */
export const cohortFields = ['intent', 'email', 'name', 'post', 'country', 'language', 'holder', 'member', 'stage', 'people']
