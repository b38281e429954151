import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { SelectField, TextField } from '#app/components/form-field.tsx'
import type { CountryOption } from '#app/features/core/reference/country-options.server.ts'
import { findText } from '#app/i18n/find-text.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'

type Props = {
  countries: readonly CountryOption[]
  values: Record<string, string>
  errors: FieldErrors
  submit: string
  intent?: string
}

/** Labels of the fields, for the error summary. */
export function useInstitutionLabels() {
  const { i18n } = useTranslation('institutions')
  return (name: string) => findText(i18n, 'institutions', `form.${name}`)
}

/** The form of a new or existing institution. */
export function InstitutionForm({ countries, values, errors, submit, intent }: Props) {
  const { t } = useTranslation('institutions')
  return (
    <Form method="post" className="form" noValidate>
      {intent && <input type="hidden" name="intent" value={intent} />}
      <TextField name="nameEs" label={t('form.nameEs')} errors={errors} defaultValue={values.nameEs} maxLength={200} />
      <TextField name="nameEn" label={t('form.nameEn')} errors={errors} defaultValue={values.nameEn} maxLength={200} required={false} />
      <TextField name="acronym" label={t('form.acronym')} errors={errors} defaultValue={values.acronym} maxLength={40} required={false} />
      <SelectField name="country" label={t('form.country')} errors={errors} defaultValue={values.country ?? ''}>
        <option value="">{t('list.noCountry')}</option>
        {countries.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <TextField name="url" type="url" label={t('form.url')} errors={errors} defaultValue={values.url} maxLength={300} required={false} />
      <button type="submit" className="button">
        {submit}
      </button>
    </Form>
  )
}
