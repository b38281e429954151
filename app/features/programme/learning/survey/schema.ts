/** The questions of a survey, and what staff send about them. */
import { z } from 'zod'
import type { Localized } from '#app/i18n/languages.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { dayField } from '#app/lib/day-field.ts'

export const questionKinds = ['choice', 'choices', 'scale', 'text'] as const
export type QuestionKind = (typeof questionKinds)[number]
export type Option = { id: string; text: Localized }
export type Question = { id: string; kind: QuestionKind; texts: Localized; options: Option[] }
/** The points of a scale. */
export const scale = [1, 2, 3, 4, 5] as const

/** Characters. */
export const surveyLimits = { question: 300, option: 120, text: 2_000 } as const
const maxOptions = 20

const line = z
  .string()
  .max(surveyLimits.question, 'validation.tooLong')
  .default('')
  .transform((typed) => cleanText(typed).replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1, 'validation.required'))
/** One option a line. */
const lines = z
  .string()
  .max(maxOptions * (surveyLimits.option + 2), 'validation.tooLong')
  .default('')
  .transform((typed) =>
    cleanText(typed)
      .split(/\r\n|\r|\n/)
      .map((one) => one.replace(/\s+/g, ' ').trim())
      .filter(Boolean),
  )

const question = z
  .object({
    intent: z.literal('add-question'),
    kind: z.enum(questionKinds),
    textEs: line,
    textEn: line,
    optionsEs: lines,
    optionsEn: lines,
  })
  .superRefine(({ kind, optionsEs, optionsEn }, check) => {
    if (kind !== 'choice' && kind !== 'choices') return
    const problem =
      optionsEs.length < 2 || optionsEs.length > maxOptions
        ? 'validation.surveyOptions'
        : [...optionsEs, ...optionsEn].some((one) => one.length > surveyLimits.option)
          ? 'validation.tooLong'
          : null
    if (problem) check.addIssue({ code: 'custom', path: ['optionsEs'], message: problem })
    if (optionsEn.length !== optionsEs.length)
      check.addIssue({ code: 'custom', path: ['optionsEn'], message: 'validation.surveyOptionsDiffer' })
  })
  .transform(({ optionsEs, optionsEn, ...rest }) => ({
    ...rest,
    options:
      rest.kind === 'choice' || rest.kind === 'choices'
        ? optionsEs.map((es, index): Option => ({ id: `o${index + 1}`, text: { es, en: optionsEn[index] ?? '' } }))
        : [],
  }))
export type NewQuestion = Pick<z.output<typeof question>, 'kind' | 'textEs' | 'textEn' | 'options'>

export const surveySchema = z.discriminatedUnion('intent', [
  question,
  z.object({ intent: z.literal('usual') }),
  z.object({ intent: z.literal('remove-question'), question: z.uuid() }),
  z.object({ intent: z.literal('open'), closesOn: dayField }),
])
export const typedSurveyFields = ['textEs', 'textEn', 'optionsEs', 'optionsEn', 'closesOn']

/** What a person sends; the answers themselves are read with the questions at hand: see `readAnswers`. */
export const answerSchema = z.object({
  intent: z.literal('answer-survey'),
  member: z.uuid(),
  seen: z.coerce.number().int().min(0).max(2_147_483_646),
})
