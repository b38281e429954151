import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SelectField, TextField } from '#app/components/form-field.tsx'
import type { CountryOption } from '#app/features/core/reference/country-options.server.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { notListed } from './not-listed.ts'

export type InstitutionOption = { id: string; label: string; country: string | null }
type Props = {
  institutions: readonly InstitutionOption[]
  countries: readonly CountryOption[]
  typed: Record<string, string>
  errors: FieldErrors
}

/** First the country, then one of its institutions, or the name of an unlisted one. Without script the list has all, by country. */
export function InstitutionFields({ institutions, countries, typed, errors }: Props) {
  const { t } = useTranslation(['verification', 'accounts'])
  const [country, setCountry] = useState(typed.country ?? '')
  const [chosen, setChosen] = useState(typed.institution ?? '')
  const isChosen = chosen !== '' && chosen !== notListed
  const nameOf = (iso3: string | null) => countries.find(({ value }) => value === iso3)?.label ?? t('request.noCountry')
  const shown = country ? institutions.filter((one) => one.country === country) : institutions
  const groups = Map.groupBy(shown, (one) => nameOf(one.country))
  const changeCountry = (iso3: string) => {
    setCountry(iso3)
    if (iso3 && isChosen && institutions.find(({ id }) => id === chosen)?.country !== iso3) setChosen('')
  }
  return (
    <>
      <SelectField
        name="country"
        label={t('accounts:profile.country')}
        errors={errors}
        value={country}
        onChange={({ currentTarget }) => changeCountry(currentTarget.value)}
      >
        <option value="">{t('request.choose')}</option>
        {countries.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="institution"
        label={t('accounts:profile.institution')}
        hint={country && shown.length === 0 ? t('request.noneInCountry') : undefined}
        errors={errors}
        value={chosen}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      >
        <option value="">{t('request.choose')}</option>
        {[...groups].map(([name, options]) => (
          <optgroup key={name} label={name}>
            {options.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
        <option value={notListed}>{t('request.notListed')}</option>
      </SelectField>
      {!isChosen && (
        <TextField
          name="institutionName"
          label={t('accounts:profile.institutionName')}
          hint={t('request.institutionNameHint')}
          errors={errors}
          required={chosen === notListed}
          defaultValue={typed.institutionName}
          maxLength={200}
        />
      )}
    </>
  )
}
