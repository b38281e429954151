import { useTranslation } from 'react-i18next'
import { fieldId, TextAreaField, TextField } from '#app/components/form-field.tsx'
import { type Localized, languages } from '#app/i18n/languages.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'

type Props = {
  /** Distinguishes the fields of the many forms of the page. */
  anchor: string
  name: 'title' | 'text' | 'responsible'
  label: string
  start: Localized
  sent: Record<string, string> | null
  errors: FieldErrors
  maxLength: number
  rows?: number
}

/** A text in both languages, side by side. With `rows` it has several lines. */
export function LocalizedFields({ anchor, name, label, start, sent, errors, maxLength, rows }: Props) {
  const { t } = useTranslation('common')
  return (
    <div className="plan-grid">
      {languages.map((code) => {
        const field = {
          ...{ id: fieldId(`${anchor}-${name}-${code}`), name: `${name}.${code}`, lang: code, required: false as const, errors, maxLength },
          label: `${label} (${t(`language.${code}`)})`,
          defaultValue: sent ? (sent[`${name}.${code}`] ?? '') : (start[code] ?? ''),
        }
        return rows ? <TextAreaField key={code} {...field} rows={rows} /> : <TextField key={code} {...field} />
      })}
    </div>
  )
}

export function WhyField({ anchor, sent, errors }: Pick<Props, 'anchor' | 'sent' | 'errors'>) {
  const { t } = useTranslation('follow-up')
  return (
    <TextField
      id={fieldId(`${anchor}-why`)}
      name="why"
      required={false}
      label={t('actions.why')}
      hint={t('actions.whyHint')}
      maxLength={1_200}
      errors={errors}
      defaultValue={sent?.why ?? ''}
    />
  )
}
