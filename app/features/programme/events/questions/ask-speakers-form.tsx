import { useTranslation } from 'react-i18next'
import { SelectField, TextAreaField, TextField } from '#app/components/form-field.tsx'
import { nameLength } from '#app/features/discovery/discussion/schema.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import type { AskSubject } from './event-questions.server.ts'

type Props = {
  subjects: readonly AskSubject[]
  values: { part: string; moment: string; name: string; question: string }
  errors: FieldErrors
}

/** Asks about the event, one of its cases, or a part of a case. */
export function AskSpeakersForm({ subjects, values, errors }: Props) {
  const { t } = useTranslation('events')
  const language = useLanguage()
  return (
    <form method="post" className="form" noValidate>
      <TextAreaField
        name="question"
        label={t('questions.question')}
        hint={t('questions.questionHint')}
        errors={errors}
        defaultValue={values.question}
        maxLength={4_000}
        rows={4}
      />
      <SelectField name="part" label={t('questions.part')} errors={errors} defaultValue={values.part}>
        {subjects.map(({ id, title, isEvent, parts }) =>
          isEvent ? (
            <option key={id} value={id}>
              {t('questions.event')}
            </option>
          ) : (
            <optgroup key={id} label={pickText(title, language)?.text}>
              <option value={id}>{t('questions.wholeCase')}</option>
              {parts.map(({ value, label }) => (
                <option key={value} value={`${id}#${value}`}>
                  {label}
                </option>
              ))}
            </optgroup>
          ),
        )}
      </SelectField>
      {subjects.some(({ hasVideo }) => hasVideo) && (
        <TextField
          name="moment"
          label={t('questions.moment')}
          hint={t('questions.momentHint')}
          errors={errors}
          defaultValue={values.moment}
          required={false}
          maxLength={12}
        />
      )}
      <TextField
        name="name"
        label={t('questions.name')}
        hint={t('questions.nameHint')}
        errors={errors}
        defaultValue={values.name}
        maxLength={nameLength}
        autoComplete="name"
      />
      <p className="small muted">{t('questions.moderated')}</p>
      <Button type="submit" name="intent" value="ask">
        {t('questions.send')}
      </Button>
    </form>
  )
}
