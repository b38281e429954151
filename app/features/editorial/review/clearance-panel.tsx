import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { TextAreaField, TextField } from '#app/components/form-field.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { type ReviewAnswer, sentValue } from './review-answer.ts'
import type { Review } from './review-page.server.ts'
import { reviewLimits } from './review-schema.ts'

type Props = { draft: Review['draft']; answer: ReviewAnswer | undefined }

/** The institution's clearance, or a warning that it is missing and a form to record it. */
export function ClearancePanel({ draft: { clearance, revision }, answer }: Props) {
  const { t } = useTranslation('review')
  const language = useLanguage()
  const errors = answer?.errors ?? {}
  const isRefused = sentValue(answer, 'intent') === 'record-clearance'
  return (
    <section aria-labelledby="review-clearance">
      <h2 id="review-clearance">{t('clearance.title')}</h2>
      {clearance ? (
        <>
          <p suppressHydrationWarning>
            {t('clearance.given', {
              by: clearance.clearedBy,
              when: formatDate(clearance.clearedOn, language),
              revision: clearance.revision,
            })}
          </p>
          {clearance.note && <p className="small">{clearance.note}</p>}
          {clearance.revision < revision && <p className="small">{t('clearance.older', { cleared: clearance.revision, revision })}</p>}
        </>
      ) : (
        <div className="notice notice-warning">
          <p>
            <strong>{t('clearance.missing')}</strong> {t('clearance.missingText')}
          </p>
        </div>
      )}
      <details open={isRefused || undefined}>
        <summary>{clearance ? t('clearance.recordAgain') : t('clearance.record')}</summary>
        <Form method="post" className="form" noValidate key={JSON.stringify(clearance)}>
          <input type="hidden" name="intent" value="record-clearance" />
          <input type="hidden" name="revision" value={revision} />
          <TextField
            name="clearedBy"
            label={t('clearance.by')}
            hint={t('clearance.byHint')}
            maxLength={reviewLimits.clearedBy}
            errors={errors}
            defaultValue={sentValue(answer, 'clearedBy')}
          />
          <TextField
            name="clearedOn"
            type="date"
            label={t('clearance.on')}
            hint={t('clearance.onHint')}
            errors={errors}
            defaultValue={sentValue(answer, 'clearedOn')}
            className="input-short"
          />
          <TextAreaField
            name="clearanceNote"
            required={false}
            label={t('clearance.note')}
            rows={3}
            maxLength={reviewLimits.clearance}
            errors={errors}
            defaultValue={sentValue(answer, 'clearanceNote')}
          />
          <div className={errors.consent ? 'field field-invalid' : 'field'}>
            <label className="check" htmlFor="f-consent">
              <input
                id="f-consent"
                type="checkbox"
                name="consent"
                value="on"
                aria-describedby={errors.consent ? 'f-consent-error' : undefined}
              />{' '}
              {t('clearance.consent')}
            </label>
            {errors.consent && (
              <p className="field-error" id="f-consent-error">
                {t('clearance.consentMissing')}
              </p>
            )}
          </div>
          <button type="submit" className="button button-secondary">
            {t('clearance.save')}
          </button>
        </Form>
      </details>
    </section>
  )
}
