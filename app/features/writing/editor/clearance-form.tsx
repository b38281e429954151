import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { TextAreaField, TextField } from '#app/components/form-field.tsx'
import type { FieldErrors } from '#app/lib/parse-form.ts'

/** The institution's clearance as a separate step with its own explanation, because doubts about it keep officials from sharing. */
export function ClearanceForm({ errors, isFirst }: { errors: FieldErrors; isFirst: boolean }) {
  const { t } = useTranslation(['workspace', 'validation'])
  return (
    <details className="clearance" open={isFirst || Object.keys(errors).length > 0 ? true : undefined}>
      <summary>{t(isFirst ? 'clearance.record' : 'clearance.again')}</summary>
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="intent" value="clear" />
        <TextField name="clearedBy" label={t('clearance.who')} hint={t('clearance.whoHint')} errors={errors} maxLength={160} required />
        <TextField name="clearedOn" type="date" label={t('clearance.when')} errors={errors} className="input-short" required />
        <TextAreaField
          name="note"
          label={t('clearance.note')}
          hint={t('clearance.noteHint')}
          errors={errors}
          required={false}
          rows={2}
          maxLength={1200}
        />
        <label className="check">
          <input type="checkbox" name="consent" aria-invalid={errors.consent ? true : undefined} /> {t('clearance.consent')}
        </label>
        {errors.consent && <p className="field-error">{t('validation:consent')}</p>}
        <button type="submit" className="button button-secondary">
          {t('clearance.submit')}
        </button>
      </Form>
    </details>
  )
}
