import { z } from 'zod'
import { languages } from '#app/i18n/languages.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { parseEmail } from '#app/lib/email-address.ts'

export const maxEmails = 10
/** Characters. */
export const nameLength = 200

/** Typed one on each line, or with commas between them; each once. */
const emails = z
  .string()
  .max(4_000, 'validation.tooLong')
  .default('')
  .transform((typed, check) => {
    const parsed = typed
      .split(/[\n,;]+/)
      .filter((line) => line.trim())
      .map(parseEmail)
    const found = [...new Set(parsed.flatMap((email) => email ?? []))]
    if (parsed.includes(null)) check.addIssue({ code: 'custom', message: 'validation.emailList' })
    else if (found.length > maxEmails) check.addIssue({ code: 'custom', message: 'validation.tooMany' })
    return found
  })
const days = z.coerce.number('validation.number').int('validation.number').min(0, 'validation.number').max(365, 'validation.number')

const unit = {
  name: z
    .string('validation.required')
    .transform((typed) => cleanText(typed).replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, 'validation.required').max(nameLength, 'validation.tooLong')),
  language: z.enum(languages),
  emails,
  recommendation: z.array(z.string().max(60)).max(1_000).default([]),
}
const existing = { unit: z.uuid(), version: z.coerce.number().int() }

export const reminderSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('add'), ...unit }),
  z.object({ intent: z.literal('save'), ...existing, ...unit }),
  z.object({ intent: z.literal('remove'), ...existing }),
  z.object({ intent: z.literal('settings'), isOn: z.literal('on').optional(), daysBefore: days, repeatAfter: days }),
])
/** On the profile page. */
export const stopRemindersSchema = z.object({ intent: z.literal('stop-reminders') })
export type ReminderInput = z.output<typeof reminderSchema>
