import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { SelectField, TextField } from '#app/components/form-field.tsx'
import { levels } from '#app/features/core/person/post-levels.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import type { SelectOption } from '#app/ui/select.tsx'
import type { Rhythm } from './find-standings.server.ts'

type Props = { rhythms: readonly Rhythm[]; countries: readonly SelectOption[]; errors: FieldErrors; sent: Record<string, string> }

/** Days between contacts by level, for all countries and for those that have their own. */
export function RhythmForm({ rhythms, countries, errors, sent }: Props) {
  const { t } = useTranslation('contacts')
  const language = useLanguage()
  const placeOf = ({ country }: Rhythm) => pickText(country, language)?.text ?? t('rhythm.everywhere')
  return (
    <>
      <ul className="owned-list">
        {rhythms.map((rhythm) => (
          <li key={rhythm.id}>
            {placeOf(rhythm)} · {t(`level.${rhythm.level}`)}: {t('rhythm.days', { count: rhythm.days })}
            {rhythm.countryIso3 && (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="rhythm" value={rhythm.id} />
                <button
                  type="submit"
                  name="intent"
                  value="remove-rhythm"
                  className="button-quiet"
                  aria-label={t('rhythm.removeOf', { country: placeOf(rhythm), level: t(`level.${rhythm.level}`) })}
                >
                  {t('rhythm.remove')}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <Form method="post" className="form" noValidate preventScrollReset>
        <SelectField name="country" label={t('list.country')} errors={errors} defaultValue={sent.country} required={false}>
          <option value="">{t('rhythm.everywhere')}</option>
          {countries.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
        <SelectField name="level" label={t('rhythm.level')} errors={errors} defaultValue={sent.level}>
          {levels.map((level) => (
            <option key={level} value={level}>
              {t(`level.${level}`)}
            </option>
          ))}
        </SelectField>
        <TextField name="days" label={t('rhythm.daysLabel')} inputMode="numeric" errors={errors} defaultValue={sent.days} />
        <button type="submit" name="intent" value="rhythm" className="button button-secondary">
          {t('rhythm.save')}
        </button>
      </Form>
    </>
  )
}
