import { useTranslation } from 'react-i18next'
import { SelectField, TextField } from '#app/components/form-field.tsx'
import type { CountryOption } from '#app/features/core/reference/country-options.server.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { nameLength } from './schema.ts'

type Props = { errors: FieldErrors; values: Record<string, unknown>; countries: readonly CountryOption[]; submit: string }

/** The form of a visitor; a mail asks to confirm the address. */
export function RequestForm({ errors, values, countries, submit }: Props) {
  const { t } = useTranslation(['registration', 'common'])
  const kept = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined)
  return (
    <form method="post" className="form" noValidate>
      <TextField
        name="name"
        autoComplete="name"
        label={t('form.name')}
        hint={t('form.nameHint')}
        errors={errors}
        defaultValue={kept('name')}
        maxLength={nameLength}
        required
      />
      <TextField
        name="email"
        type="email"
        autoComplete="email"
        inputMode="email"
        label={t('form.email')}
        hint={t('form.emailHint')}
        errors={errors}
        defaultValue={kept('email')}
        maxLength={254}
        required
      />
      <SelectField
        name="country"
        autoComplete="country-name"
        label={t('form.country')}
        hint={t('form.countryHint')}
        errors={errors}
        defaultValue={kept('country')}
        required={false}
      >
        <option value="">{t('form.countryNone')}</option>
        {countries.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <p hidden>
        <label htmlFor="f-website">{t('common:answerAddress.trap')}</label>
        <input id="f-website" name="website" tabIndex={-1} autoComplete="off" />
      </p>
      <Button type="submit" name="intent" value="request">
        {submit}
      </Button>
    </form>
  )
}
