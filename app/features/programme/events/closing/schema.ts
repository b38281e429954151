import { z } from 'zod'
import { textProblem } from '#app/features/resources/model/text-problem.ts'
import { cleanText } from '#app/lib/clean-text.ts'

/** In characters, for each language. */
export const closingTextLength = 12_000
export const maxOthers = 100_000
/** People whom the form lists; a form has a limited number of fields of one name. Those beyond keep what is known of them. */
export const listLimit = 900

const text = z
  .string()
  .default('')
  .transform(cleanText)
  .superRefine((value, check) => {
    const problem = textProblem({ type: 'markdown', maxLength: closingTextLength }, value)
    if (problem) check.addIssue({ code: 'custom', message: `validation.${problem}` })
  })
const localizedText = z.object({ es: text, en: text }).prefault({})
const choice = z.union([z.literal(''), z.uuid('validation.id')]).default('')
/** Ids, separated by commas. */
const idList = z
  .string()
  .default('')
  .transform((joined) => joined.split(',').filter(Boolean))
  .pipe(z.array(z.uuid()).max(20_000))

/** The names of fields that the closing reads; a file and the list of participants are read apart. */
export const closingFields = [
  ...['intent', 'base', 'recording', 'minutesDocument', 'minutes.es', 'minutes.en', 'outcome.es', 'outcome.en', 'others'],
  ...['attended', 'followed', 'halves', 'keptAttended', 'keptFollowed'],
]

const attendance = {
  attended: z.array(z.uuid()).default([]),
  followed: z.array(z.uuid()).default([]),
  /** The registrations that were chosen for people of the list who were not certain. */
  halves: z.array(z.union([z.literal(''), z.uuid()])).default([]),
  keptAttended: idList,
  keptFollowed: idList,
}

/** `compare` reads a list of participants and stores nothing; `close` saves. */
export const closingSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('compare'), ...attendance }),
  z.object({
    intent: z.literal('close'),
    /** The version that the form shows; 0 before the first. */
    base: z.coerce.number().int().min(0),
    recording: choice,
    minutesDocument: choice,
    minutes: localizedText,
    outcome: localizedText.refine(({ es, en }) => es !== '' || en !== '', { path: ['es'], message: 'validation.required' }),
    others: z
      .number('validation.number')
      .int('validation.number')
      .min(0, 'validation.number')
      .max(maxOthers, 'validation.number')
      .default(0),
    ...attendance,
  }),
])
export type ClosingInput = Extract<z.output<typeof closingSchema>, { intent: 'close' }>

/** Who took part and who followed later, as a sent form says it. Who is in both took part. */
export function attendanceOf({ attended, followed, halves, keptAttended, keptFollowed }: Omit<z.output<typeof closingSchema>, 'intent'>) {
  const present = new Set([...attended, ...keptAttended, ...halves.filter(Boolean)])
  return { attended: [...present], followed: [...new Set([...followed, ...keptFollowed])].filter((id) => !present.has(id)) }
}
