import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { fieldId, TextAreaField, TextField } from '#app/components/form-field.tsx'
import { consentPurposes } from '#app/features/resources/model/consent-purposes.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'

/** The consent of the speaker in a video: who, when, for what purposes. A separate step, like the institution's clearance. */
export function ConsentForm({ errors, isFirst }: { errors: FieldErrors; isFirst: boolean }) {
  const { t } = useTranslation(['editor', 'validation'])
  const isRefused = ['givenBy', 'givenOn', 'purposes', 'consentNote'].some((name) => name in errors)
  const errorId = `${fieldId('purposes')}-error`
  return (
    <details className="clearance" open={isFirst || isRefused ? true : undefined}>
      <summary>{t(isFirst ? 'consent.record' : 'consent.again')}</summary>
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="intent" value="consent" />
        <TextField
          name="givenBy"
          label={t('consent.who')}
          hint={t('consent.whoHint')}
          errors={errors}
          maxLength={160}
          autoComplete="off"
          required
        />
        <TextField name="givenOn" type="date" label={t('consent.when')} errors={errors} className="input-short" required />
        <fieldset
          className={errors.purposes ? 'field field-invalid' : 'field'}
          id={fieldId('purposes')}
          aria-describedby={errors.purposes ? errorId : undefined}
        >
          <legend>{t('consent.purposes')}</legend>
          {consentPurposes.map((purpose) => (
            <label className="check" key={purpose}>
              <input type="checkbox" name="purposes" value={purpose} /> {t(`consent.purpose.${purpose}`)}
            </label>
          ))}
          {errors.purposes && (
            <p className="field-error" id={errorId}>
              {t('validation:consentToPublish')}
            </p>
          )}
        </fieldset>
        <TextAreaField
          name="consentNote"
          label={t('consent.note')}
          hint={t('consent.noteHint')}
          errors={errors}
          required={false}
          rows={2}
          maxLength={1200}
        />
        <button type="submit" className="button button-secondary">
          {t('consent.submit')}
        </button>
      </Form>
    </details>
  )
}
