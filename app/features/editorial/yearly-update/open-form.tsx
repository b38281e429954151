import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { SelectField, TextField } from '#app/components/form-field.tsx'
import type { SentForm } from '#app/components/resubmit-form.tsx'
import { kinds } from '#app/features/core/kinds/kinds.ts'
import type { CountryOption } from '#app/features/core/reference/country-options.server.ts'
import { findText } from '#app/i18n/find-text.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'

type Props = {
  leads: { id: string; name: string }[]
  /** The signed-in person, the default lead. */
  me: string
  countries: readonly CountryOption[]
  thisYear: number
  errors: FieldErrors
  sent: SentForm
}

/** Opens a cycle: year, dates, lead, and the included kinds and countries. */
export function OpenForm({ leads, me, countries, thisYear, errors, sent }: Props) {
  const { t, i18n } = useTranslation(['yearly-update', 'common'])
  const text = (name: string, fallback = '') => sent.find(([field]) => field === name)?.[1] ?? fallback
  const isChosen = (name: string, value: string) => sent.some(([field, chosen]) => field === name && chosen === value)
  return (
    <section aria-labelledby="open">
      <h2 id="open">{t('open.title')}</h2>
      <ErrorSummary errors={errors} labelOf={(name) => findText(i18n, 'yearly-update', `open.${name}`)} />
      <Form method="post" className="form">
        <TextField
          name="year"
          label={t('open.year')}
          inputMode="numeric"
          errors={errors}
          defaultValue={text('year', String(thisYear))}
          required
        />
        <TextField name="opensOn" type="date" label={t('open.opensOn')} errors={errors} defaultValue={text('opensOn')} required />
        <TextField
          name="endsOn"
          type="date"
          label={t('open.endsOn')}
          hint={t('open.endsHint')}
          errors={errors}
          defaultValue={text('endsOn')}
          required
        />
        <SelectField name="lead" label={t('open.lead')} errors={errors} defaultValue={text('lead', me)}>
          {leads.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <fieldset>
          <legend>{t('open.kinds')}</legend>
          <p className="field-hint">{t('open.allHint')}</p>
          <div className="update-checks">
            {kinds.map((kind) => (
              <label key={kind} className="check">
                <input type="checkbox" name="kinds" value={kind} defaultChecked={isChosen('kinds', kind)} />{' '}
                <span>{t(`common:kinds.${kind}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <details open={sent.some(([name]) => name === 'countries')}>
          <summary>{t('open.countries')}</summary>
          <fieldset aria-label={t('open.countries')}>
            <p className="field-hint">{t('open.allHint')}</p>
            <div className="update-checks">
              {countries.map(({ value, label }) => (
                <label key={value} className="check">
                  <input type="checkbox" name="countries" value={value} defaultChecked={isChosen('countries', value)} />{' '}
                  <span>{label}</span>
                </label>
              ))}
            </div>
          </fieldset>
        </details>
        <p className="button-row">
          <button className="button" type="submit" name="intent" value="open">
            {t('open.send')}
          </button>
        </p>
      </Form>
    </section>
  )
}
