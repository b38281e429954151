import { z } from 'zod'
import { cleanText } from '#app/lib/clean-text.ts'
import { emailField } from '#app/lib/email-address.ts'
import { parseWebAddress } from '#app/lib/parse-web-address.ts'

export const registrationStates = ['registered', 'waiting', 'offered', 'attended', 'followed_later', 'withdrawn', 'no_show'] as const
export type RegistrationState = (typeof registrationStates)[number]
/** States that a person can leave. */
export const isActive = (state: string): boolean => ['registered', 'waiting', 'offered'].includes(state)

export const hasSeat = (state: string): boolean => ['registered', 'attended'].includes(state)

export const nameLength = 120

/** The form of a visitor. `website` is a honeypot: people do not see it. */
export const requestSchema = z.object({
  intent: z.literal('request'),
  name: z
    .string('validation.required')
    .transform((name) => cleanText(name).replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, 'validation.required').max(nameLength, 'validation.tooLong')),
  email: emailField,
  /** ISO 3166-1 alpha-3; empty if the visitor does not say it. */
  country: z.union([z.literal(''), z.string().regex(/^[A-Z]{3}$/, 'validation.country')]).default(''),
  website: z.string().optional(),
})

/** One click of a signed-in person. */
export const registerSchema = z.object({ intent: z.literal('register') })

const registration = z.uuid()
export const changeIntents = ['leave', 'accept', 'erase'] as const
/** What a person does with a registration of their own. */
export const changeSchema = z.object({ intent: z.enum(changeIntents), registration })
export type RegistrationChange = z.output<typeof changeSchema>

/** Asks for the certificate of a registration of one's own. */
export const certificateSchema = z.object({ intent: z.literal('certify'), registration })

/** The buttons of a page that a mail's link opens. */
export const linkSchemas = [z.object({ intent: z.literal('confirm'), request: z.uuid() }), certificateSchema, changeSchema] as const

/** The address of the meeting; empty for none. Only `https`, because people follow it with one click. */
const meetingSchema = z.object({
  intent: z.literal('meeting'),
  meeting: z
    .string()
    .default('')
    .transform((typed) => (typed.trim() === '' ? '' : (parseWebAddress(typed.trim()) ?? typed.trim())))
    .pipe(z.union([z.literal(''), z.url({ protocol: /^https$/, error: 'validation.httpsAddress' }).max(2_000, 'validation.httpsAddress')])),
})

/** Hours before a session at which a reminder can go out, as in `events.reminder_hours`. */
export const reminderChoices = [336, 168, 72, 24, 12, 3, 1] as const

/** What staff set on the page of registrations. */
export const settingsSchema = z.discriminatedUnion('intent', [
  meetingSchema,
  z.object({ intent: z.literal('reminders'), hours: z.array(z.coerce.number().pipe(z.literal(reminderChoices))).default([]) }),
])
