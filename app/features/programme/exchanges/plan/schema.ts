/** What people send about an agreed exchange. */
import { z } from 'zod'
import { sides } from '#app/features/programme/exchanges/matching/schema.ts'
import { daysIn, earliestToday } from '#app/features/resources/model/exchange-dates.ts'
import { maxExchangeDays } from '#app/features/resources/model/schema.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { dayField } from '#app/lib/day-field.ts'
import { emailField } from '#app/lib/email-address.ts'

/** As in `exchange_checks`. */
export const checkItems = ['dates', 'costs', 'accessibility', 'languages', 'travel', 'materials', 'authorities'] as const
export type CheckItem = (typeof checkItems)[number]

/** Characters. */
export const planLimits = { place: 160, agenda: 12_000, name: 160, needs: 500 } as const

const text = (longest: number) =>
  z
    .string()
    .max(longest, 'validation.tooLong')
    .default('')
    .transform((typed) => cleanText(typed).trim())

const plan = z
  .object({
    intent: z.literal('plan'),
    seen: z.coerce.number().int().min(0).max(2_147_483_646),
    startsOn: dayField,
    endsOn: dayField,
    place: text(planLimits.place),
    agenda: text(planLimits.agenda),
  })
  .superRefine(({ startsOn, endsOn }, check) => {
    const problem =
      endsOn < startsOn
        ? 'validation.endAfterStart'
        : daysIn({ firstDay: startsOn, lastDay: endsOn }) > maxExchangeDays
          ? 'validation.exchangeTooLong'
          : endsOn < earliestToday(new Date())
            ? 'validation.exchangeInPast'
            : null
    if (problem) check.addIssue({ code: 'custom', path: ['endsOn'], message: problem })
  })

export const planSchemas = [
  plan,
  z.object({ intent: z.literal('check'), item: z.enum(checkItems), isDone: z.enum(['yes', 'no']) }),
  z.object({
    intent: z.literal('add-participant'),
    side: z.enum(sides),
    name: text(planLimits.name).pipe(z.string().min(1, 'validation.required')),
    email: emailField,
    needs: text(planLimits.needs),
  }),
  z.object({ intent: z.literal('remove-participant'), participant: z.uuid() }),
  z.object({ intent: z.literal('report') }),
] as const
/** The fields that people fill in. */
export const typedFields = ['startsOn', 'endsOn', 'place', 'agenda', 'name', 'email', 'needs']

/** What a person does with a participation of their own. */
export const participationSchema = z.object({ intent: z.literal('erase-participation'), participation: z.uuid() })
