import { useTranslation } from 'react-i18next'
import { fieldId, TextAreaField, TextField } from '#app/components/form-field.tsx'
import { type Localized, languages } from '#app/i18n/languages.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'

type Props = {
  /** Distinguishes the fields of the many forms of the page. */
  anchor: string
  noteLabel: 'note' | 'reason'
  start: { target: string | null; notes: Localized }
  sent: Record<string, string> | null
  errors: FieldErrors
  noteLimit: number
}

/** Target date and notes of an action or a recommendation; and, for the history, why they change and what shows it. */
export function SharedFields({ anchor, noteLabel, start, sent, errors, noteLimit }: Props) {
  const { t } = useTranslation(['follow-up', 'common'])
  return (
    <>
      <TextField
        id={fieldId(`${anchor}-target`)}
        name="target"
        required={false}
        label={t('actions.target')}
        hint={t('actions.targetHint')}
        errors={errors}
        defaultValue={sent?.target ?? start.target ?? ''}
      />
      {languages.map((code) => (
        <TextAreaField
          key={code}
          id={fieldId(`${anchor}-note-${code}`)}
          name={`note.${code}`}
          required={false}
          label={t(`actions.${noteLabel}`, { language: t(`common:language.${code}`) })}
          lang={code}
          rows={3}
          maxLength={noteLimit}
          errors={errors}
          defaultValue={sent?.[`note.${code}`] ?? start.notes[code] ?? ''}
        />
      ))}
      <TextAreaField
        id={fieldId(`${anchor}-why`)}
        name="why"
        required={false}
        label={t('actions.why')}
        hint={t('actions.whyHint')}
        rows={2}
        maxLength={noteLimit}
        errors={errors}
        defaultValue={sent?.why ?? ''}
      />
      <TextField
        id={fieldId(`${anchor}-evidence`)}
        name="evidence"
        inputMode="url"
        required={false}
        label={t('actions.evidence')}
        hint={t('actions.evidenceHint')}
        errors={errors}
        defaultValue={sent?.evidence ?? ''}
      />
    </>
  )
}
