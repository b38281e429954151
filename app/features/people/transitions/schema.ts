/** Changes of government as staff enter them. */
import { z } from 'zod'
import { cleanText } from '#app/lib/clean-text.ts'
import { dayField } from '#app/lib/day-field.ts'
import { latestToday } from '#app/lib/latest-today.ts'
import { parsePartialDate } from '#app/lib/parse-partial-date.ts'
import { webAddressField } from '#app/lib/parse-web-address.ts'

export const changeKinds = ['election', 'runoff', 'local-election', 'inauguration', 'local-inauguration', 'ministers'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** How sure a date is. `disputed`: sources or parties contradict each other. `unverified`: nobody has read a source yet. */
export const certainties = ['confirmed', 'expected', 'conditional', 'disputed', 'unverified'] as const
export type Certainty = (typeof certainties)[number]

export const subjectLength = 200
export const changeNoteLength = 1_000

const line = (longest: number) =>
  z
    .string()
    .max(longest, 'validation.tooLong')
    .default('')
    .transform((typed) => cleanText(typed).replace(/\s+/g, ' ').trim())

/** A year, month or day between 1980 and 2099, as ISO 8601. */
const momentField = z
  .string('validation.date')
  .max(60, 'validation.date')
  .transform((typed, check) => {
    const parsed = parsePartialDate(typed)
    if (parsed.ok && parsed.date >= '1980' && parsed.date < '2100') return parsed.date
    check.addIssue({ code: 'custom', message: parsed.ok ? 'validation.changeYear' : 'validation.date' })
    return z.NEVER
  })

const noteField = z.string().max(changeNoteLength, 'validation.tooLong').default('').transform(cleanText)

/** The last day that an ISO year, month or day may mean, for comparisons as text. */
const lastMoment = (moment: string) => `${moment}-99-99`.slice(0, 10)

const fields = {
  country: z.string('validation.country').regex(/^[A-Z]{3}$/, 'validation.country'),
  kind: z.enum(changeKinds, 'validation.required'),
  subject: line(subjectLength),
  startsOn: momentField,
  endsOn: z
    .union([z.literal('').transform(() => null), momentField])
    .nullable()
    .default(null),
  certainty: z.enum(certainties, 'validation.required'),
  sourceName: line(subjectLength).pipe(z.string('validation.changeSource').min(1, 'validation.changeSource')),
  sourceUrl: webAddressField,
  checkedOn: dayField.refine((day) => day <= latestToday(), 'validation.future').refine((day) => day >= '1980-01-01', 'validation.date'),
  noteEs: noteField,
  noteEn: noteField,
  isSeparate: z.literal('yes').optional(),
}

export const changeSchema = z.object(fields).refine(({ startsOn, endsOn }) => endsOn === null || lastMoment(endsOn) >= startsOn, {
  path: ['endsOn'],
  message: 'validation.changeEnd',
})
export type ChangeInput = z.output<typeof changeSchema>

export const changeFields = Object.keys(fields) as (keyof typeof fields)[]
