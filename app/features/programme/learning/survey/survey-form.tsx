import { useTranslation } from 'react-i18next'
import { validationText } from '#app/i18n/find-text.ts'
import { formatDate } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { answerField } from './read-answers.ts'
import { type Question, scale, surveyLimits } from './schema.ts'
import type { OwnSurvey } from './survey.server.ts'

/** `sent` is what was sent and refused. */
type Props = { survey: OwnSurvey; sent: readonly [string, string][] | null; errors: FieldErrors }

/** A person answers, or corrects what they answered. Works without script. */
export function SurveyForm({ survey, sent, errors }: Props) {
  const { t } = useTranslation('learning')
  const language = useLanguage()
  const { member, version, questions, closesOn, isOpen, answers } = survey
  if (!isOpen) return <p>{t(version > 0 ? 'survey.closedAnswered' : 'survey.closed')}</p>
  const valuesOf = (question: Question): string[] =>
    sent
      ? sent.filter(([name]) => name === answerField(question)).map(([, value]) => value)
      : [answers[question.id] ?? []].flat().map(String)
  return (
    <details open={version === 0 || sent !== null ? true : undefined} className="survey">
      <summary>{t(version > 0 ? 'survey.correct' : 'survey.answer')}</summary>
      <p className="small">{t(version > 0 ? 'survey.answeredUntil' : 'survey.until', { date: formatDate(closesOn, language) })}</p>
      <form method="post" className="form" noValidate>
        <input type="hidden" name="member" value={member} />
        <input type="hidden" name="seen" value={version} />
        {questions.map((question) => (
          <QuestionField
            key={question.id}
            member={member}
            question={question}
            values={valuesOf(question)}
            error={errors[answerField(question)]}
          />
        ))}
        <Button type="submit" name="intent" value="answer-survey">
          {t(version > 0 ? 'survey.saveCorrection' : 'survey.send')}
        </Button>
      </form>
    </details>
  )
}

type FieldProps = { member: string; question: Question; values: string[]; error: string | undefined }

function QuestionField({ member, question, values, error }: FieldProps) {
  const { t, i18n } = useTranslation('learning')
  const language = useLanguage()
  const name = answerField(question)
  const id = `f-${name}-${member}`
  const text = pickText(question.texts, language)
  const problem = error && (
    <p className="field-error" id={`${id}-error`}>
      {validationText(i18n, error)}
    </p>
  )
  if (question.kind === 'text')
    return (
      <div className="field">
        <label htmlFor={id}>{text?.text}</label>
        {problem}
        <textarea
          id={id}
          name={name}
          rows={4}
          maxLength={surveyLimits.text}
          defaultValue={values[0]}
          aria-describedby={error ? `${id}-error` : undefined}
        />
      </div>
    )
  const options =
    question.kind === 'scale'
      ? scale.map((point) => ({ value: String(point), label: point === 1 || point === 5 ? t(`survey.point.${point}`) : String(point) }))
      : question.options.map((option) => ({ value: option.id, label: pickText(option.text, language)?.text ?? '' }))
  return (
    <fieldset className="survey-question">
      <legend>{text?.text}</legend>
      {question.kind === 'choices' && <p className="field-hint">{t('survey.several')}</p>}
      {problem}
      {options.map(({ value, label }) => (
        <label key={value} className="check">
          <input
            type={question.kind === 'choices' ? 'checkbox' : 'radio'}
            name={name}
            value={value}
            defaultChecked={values.includes(value)}
          />{' '}
          {label}
        </label>
      ))}
    </fieldset>
  )
}
