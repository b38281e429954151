import { useTranslation } from 'react-i18next'
import { SelectField, TextAreaField, TextField } from '#app/components/form-field.tsx'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { nameLength, postLength } from './schema.ts'

type Props = {
  parts: readonly { value: string; label: string }[]
  /** What was typed, else what the address asks for. */
  values: { part: string; moment: string; name: string; question: string }
  hasVideo: boolean
  errors: FieldErrors
}

export function AskForm({ parts, values, hasVideo, errors }: Props) {
  const { t } = useTranslation('discussion')
  return (
    <form method="post" className="form" noValidate>
      <TextAreaField
        name="question"
        label={t('ask.question')}
        hint={t('ask.questionHint')}
        errors={errors}
        defaultValue={values.question}
        maxLength={postLength}
        rows={6}
      />
      {parts.length > 0 && (
        <SelectField name="part" label={t('ask.part')} errors={errors} defaultValue={values.part}>
          <option value="">{t('ask.all')}</option>
          {parts.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
      )}
      {hasVideo && (
        <TextField
          name="moment"
          label={t('ask.moment')}
          hint={t('ask.momentHint')}
          errors={errors}
          defaultValue={values.moment}
          required={false}
          inputMode="text"
          maxLength={12}
        />
      )}
      <TextField
        name="name"
        label={t('ask.name')}
        hint={t('ask.nameHint')}
        errors={errors}
        defaultValue={values.name}
        maxLength={nameLength}
        autoComplete="name"
      />
      <Button type="submit">{t('ask.submit')}</Button>
    </form>
  )
}
