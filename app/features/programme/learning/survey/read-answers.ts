/** Reads the answers to a survey from a sent form. Pure. */
import { cleanText } from '#app/lib/clean-text.ts'
import { type Question, scale, surveyLimits } from './schema.ts'

/** By the id of the question: an option, several options, a point of the scale, or a text. */
export type Answers = Record<string, string | string[] | number>
/** The name of the input of a question. */
export const answerField = ({ id }: Pick<Question, 'id'>) => `q-${id}`

/** What is left empty is not there. Errors are keys of the `validation` texts by field. */
export function readAnswers(questions: readonly Question[], form: FormData): { answers: Answers; errors: Record<string, string> } {
  const answers: Answers = {}
  const errors: Record<string, string> = {}
  for (const question of questions) {
    const name = answerField(question)
    const sent = form.getAll(name).filter((value): value is string => typeof value === 'string' && value.trim() !== '')
    const [first] = sent
    if (first === undefined) continue
    const knows = (value: string) => question.options.some(({ id }) => id === value)
    if (question.kind === 'text') {
      const text = cleanText(first).trim()
      if (text.length > surveyLimits.text) errors[name] = 'validation.tooLong'
      answers[question.id] = text
    } else if (question.kind === 'scale') {
      const point = scale.find((one) => String(one) === first)
      if (point) answers[question.id] = point
      else errors[name] = 'validation.id'
    } else if (!sent.every(knows)) errors[name] = 'validation.id'
    else answers[question.id] = question.kind === 'choice' ? first : [...new Set(sent)]
  }
  const [question] = questions
  if (question && Object.keys(answers).length === 0 && Object.keys(errors).length === 0)
    errors[answerField(question)] = 'validation.surveyEmpty'
  return { answers, errors }
}
