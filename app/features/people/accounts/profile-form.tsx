import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { SelectField, TextField } from '#app/components/form-field.tsx'
import type { Person } from '#app/features/core/person/person.ts'
import { languageNames, languages, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'

/** `typed`: the rejected values, by field name. */
type Props = { person: Person; typed: Record<string, string>; errors: FieldErrors }

/** The person's own name and language, and, read-only, role and institution. */
export function ProfileForm({ person, typed, errors }: Props) {
  const { t } = useTranslation(['accounts', 'core'])
  const language = useLanguage()
  return (
    <Form method="post" className="form" noValidate>
      <input type="hidden" name="intent" value="profile" />
      <p>
        {person.email} · {t(`core:role.${person.role}`)}
        {person.institution && ` · ${pickText(person.institution.names, language)?.text}`}
      </p>
      <TextField
        name="name"
        label={t('profile.name')}
        hint={t('profile.nameHint')}
        errors={errors}
        defaultValue={typed.name ?? person.name}
        autoComplete="name"
      />
      <SelectField name="language" label={t('profile.language')} errors={errors} defaultValue={typed.language ?? person.language}>
        {languages.map((code) => (
          <option key={code} value={code} lang={code}>
            {languageNames[code]}
          </option>
        ))}
      </SelectField>
      <button type="submit" className="button">
        {t('profile.submit')}
      </button>
    </Form>
  )
}
