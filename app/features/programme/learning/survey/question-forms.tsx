import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { SelectField, TextAreaField, TextField } from '#app/components/form-field.tsx'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { type Question, questionKinds, surveyLimits } from './schema.ts'

type Shared = { typed: Record<string, string>; errors: FieldErrors }

/** The questions of a survey, for staff. They can be removed until it is opened. */
export function QuestionList({ questions, mayChange }: { questions: readonly Question[]; mayChange: boolean }) {
  const { t } = useTranslation('learning')
  const language = useLanguage()
  return (
    <ol className="question-list">
      {questions.map(({ id, kind, texts, options }) => {
        const text = pickText(texts, language)?.text ?? ''
        return (
          <li key={id}>
            <p>
              {text} <span className="muted small">{t(`survey.kind.${kind}`)}</span>
            </p>
            {options.length > 0 && <p className="small">{options.map((option) => pickText(option.text, language)?.text).join(' · ')}</p>}
            {mayChange && (
              <Form method="post">
                <input type="hidden" name="question" value={id} />
                <Button
                  type="submit"
                  variant="quiet-danger"
                  name="intent"
                  value="remove-question"
                  aria-label={t('survey.removeOne', { question: text })}
                >
                  {t('survey.remove')}
                </Button>
              </Form>
            )}
          </li>
        )
      })}
    </ol>
  )
}

/** One more question. */
export function QuestionForm({ typed, errors }: Shared) {
  const { t } = useTranslation('learning')
  return (
    <Form method="post" className="form" noValidate>
      <SelectField name="kind" label={t('survey.kindLabel')} errors={errors} defaultValue={typed.kind ?? 'choice'}>
        {questionKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`survey.kind.${kind}`)}
          </option>
        ))}
      </SelectField>
      {(['textEs', 'textEn'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={t(`survey.${name}`)}
          errors={errors}
          required
          maxLength={surveyLimits.question}
          defaultValue={typed[name]}
        />
      ))}
      {(['optionsEs', 'optionsEn'] as const).map((name) => (
        <TextAreaField
          key={name}
          name={name}
          label={t(`survey.${name}`)}
          hint={t('survey.optionsHint')}
          errors={errors}
          required={false}
          rows={5}
          defaultValue={typed[name]}
        />
      ))}
      <Button type="submit" variant="secondary" name="intent" value="add-question">
        {t('survey.add')}
      </Button>
    </Form>
  )
}

/** Opens the survey, or changes its last day. */
export function OpenForm({ closesOn, typed, errors }: Shared & { closesOn: string | null }) {
  const { t } = useTranslation('learning')
  return (
    <Form method="post" className="form" noValidate key={closesOn}>
      <TextField
        name="closesOn"
        type="date"
        label={t('survey.closesOn')}
        hint={t('survey.closesOnHint')}
        errors={errors}
        required
        defaultValue={typed.closesOn ?? closesOn ?? ''}
      />
      <Button type="submit" name="intent" value="open">
        {t(closesOn ? 'survey.change' : 'survey.open')}
      </Button>
    </Form>
  )
}
