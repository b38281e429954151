import { z } from 'zod'
import { languages } from '#app/i18n/languages.ts'
import { emailField } from '#app/lib/email-address.ts'

export const audiences = ['officials', 'academics', 'researchers', 'civil-society'] as const
export type Audience = (typeof audiences)[number]
export const rhythms = ['weekly', 'monthly'] as const
export type Rhythm = (typeof rhythms)[number]

/**
 * The version of the text that people agree to (`following:consent.text`), stored with each consent. A changed text needs a new version:
 * `consent.test.ts` compares them.
 */
export const consentVersion = '2026-11'

export const subjectKinds = ['topic', 'country', 'institution', 'recommendation', 'resource', 'search'] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** How many can be followed with one form. */
export const maxAsked = 20

const subject = z
  .string()
  .max(640, 'validation.invalid')
  .regex(/^[a-z]+:\S*$/, 'validation.invalid')
const rhythm = z.enum(rhythms)
const audience = z
  .union([z.literal(''), z.enum(audiences)])
  .default('')
  .transform((chosen) => chosen || null)

const followFields = {
  intent: z.literal('follow'),
  subject: z.array(subject, 'validation.chooseOne').min(1, 'validation.chooseOne').max(maxAsked, 'validation.tooMany'),
  rhythm: rhythm.default('weekly'),
  audience,
}
export const memberFollowSchema = z.object(followFields)
/** `website` is a honeypot: people do not see it. */
export const visitorFollowSchema = z.object({ ...followFields, email: emailField, website: z.string().optional() })
export type Followed = z.output<typeof memberFollowSchema>

/** What can be changed about what one address follows, on the page of a mail's link and in the workspace. */
export const changeSchemas = [
  z.object({
    intent: z.literal('save'),
    language: z.enum(languages),
    audience,
    rhythms: z.array(z.object({ subject, rhythm })).max(200).default([]),
  }),
  z.object({ intent: z.literal('leave'), subject }),
  z.object({ intent: z.literal('leave-all') }),
  z.object({ intent: z.literal('leave-campaigns') }),
  z.object({ intent: z.literal('take-campaigns') }),
  z.object({ intent: z.literal('agree') }),
  z.object({ intent: z.literal('erase') }),
] as const
export const changeSchema = z.discriminatedUnion('intent', changeSchemas)
export const linkSchema = z.discriminatedUnion('intent', [...changeSchemas, z.object({ intent: z.literal('confirm'), request: z.uuid() })])
export type FollowingChange = z.output<typeof changeSchema>
export const dones = ['confirm', 'save', 'leave', 'leave-all', 'leave-campaigns', 'take-campaigns', 'agree', 'erase', 'follow'] as const
