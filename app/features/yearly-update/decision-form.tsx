import { useTranslation } from 'react-i18next'
import { fieldId, TextAreaField, TextField } from '#app/components/form-field.tsx'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { decisions } from './schema.ts'

type Props = { errors: FieldErrors; values: Record<string, unknown>; isStaff: boolean; year: number }

/** Is it still true? One question, four answers. Works without script, signed in or by the link of a mail. */
export function DecisionForm({ errors, values, isStaff, year }: Props) {
  const { t } = useTranslation(['yearly-update', 'validation'])
  const text = (name: string) => String(values[name] ?? '')
  return (
    <form method="post" className="form update-decision" aria-label={t('decide.label')}>
      <RadioGroup
        id={fieldId('decision')}
        name="decision"
        legend={t('decide.question', { year })}
        error={errors.decision && t('decide.choose')}
        defaultValue={text('decision')}
        options={decisions.map((value) => ({
          value,
          label: t(`decide.${value}.label`),
          hint: value === 'archived' ? t(isStaff ? 'decide.archived.hintStaff' : 'decide.archived.hint') : t(`decide.${value}.hint`),
        }))}
      />
      <TextField
        name="successor"
        label={t('decide.successor')}
        hint={t('decide.successorHint')}
        errors={errors}
        required={false}
        defaultValue={text('successor')}
      />
      <TextAreaField
        name="note"
        label={t('decide.note')}
        hint={t('decide.noteHint')}
        errors={errors}
        required={false}
        defaultValue={text('note')}
      />
      <p className="button-row">
        <button type="submit" className="button">
          {t('decide.send')}
        </button>
      </p>
    </form>
  )
}
