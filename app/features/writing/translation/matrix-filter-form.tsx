import { useTranslation } from 'react-i18next'
import { Form, Link } from 'react-router'
import { kinds } from '#app/features/core/kinds/kinds.ts'
import type { Country } from '#app/features/core/reference/queries.server.ts'
import { languages, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { type MatrixFilters, matrixQuery, matrixStates } from './matrix-filters.ts'

type Props = {
  filters: MatrixFilters
  path: string
  countries: readonly Pick<Country, 'iso3' | 'shortNames'>[]
  translators: readonly { id: string; name: string }[]
}

/** Everything that narrows the matrix; all of it is in the address. */
export function MatrixFilterForm({ filters, path, countries, translators }: Props) {
  const { t } = useTranslation(['translation', 'common'])
  const language = useLanguage()
  return (
    <Form method="get" action={path} role="search" aria-label={t('filter.label')} className="matrix-filters" key={matrixQuery(filters)}>
      <Choice name="to" value={filters.to} options={languages.map((code) => [code, t(`common:language.${code}`)])} />
      <Choice name="state" value={filters.state} options={matrixStates.map((state) => [state, t(`filter.states.${state}`)])} />
      <Choice name="kind" value={filters.kind} options={kinds.map((kind) => [kind, t(`common:kind.${kind}`)])} />
      <Choice
        name="country"
        value={filters.country}
        options={countries.map(({ iso3, shortNames }) => [iso3, pickText(shortNames, language)?.text ?? iso3])}
      />
      <Choice name="translator" value={filters.translator} options={translators.map(({ id, name }) => [id, name])} />
      <p className="button-row matrix-apply">
        <label className="check" htmlFor="matrix-live">
          <input id="matrix-live" type="checkbox" name="live" value="1" defaultChecked={filters.live === '1'} /> {t('filter.live')}
        </label>
        <button type="submit" className="button button-secondary">
          {t('filter.apply')}
        </button>
        {matrixQuery(filters) && <Link to={path}>{t('filter.clear')}</Link>}
      </p>
    </Form>
  )
}

type ChoiceProps = {
  name: 'to' | 'state' | 'kind' | 'country' | 'translator'
  value: string | null
  options: (readonly [string, string])[]
}
function Choice({ name, value, options }: ChoiceProps) {
  const { t } = useTranslation('translation')
  return (
    <p>
      <label htmlFor={`matrix-${name}`}>{t(`filter.${name}`)}</label>
      <select id={`matrix-${name}`} name={name} defaultValue={value ?? ''}>
        <option value="">{t(name === 'translator' ? 'filter.anybody' : 'filter.any')}</option>
        {options.map(([one, label]) => (
          <option key={one} value={one}>
            {label}
          </option>
        ))}
      </select>
    </p>
  )
}
