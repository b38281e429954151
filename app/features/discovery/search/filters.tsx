import { useTranslation } from 'react-i18next'
import { searchPath, toggle } from '#app/features/core/search-url/links.ts'
import type { Search } from '#app/features/core/search-url/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { countText, type Facet, type FacetValue } from './facets.ts'
import { KeptParams } from './search-box.tsx'
import { useFilterLabel } from './use-filter-label.ts'

/** Values shown at once; the others unfold. */
const shownAtOnce = 6

/** All filters as links with counts. Folded on a phone. */
export function Filters({ search, facets }: { search: Search; facets: readonly Facet[] }) {
  const { t } = useTranslation('search')
  const active = facets.reduce((sum, { values }) => sum + values.filter(({ isActive }) => isActive).length, 0)
  return (
    <details className="facets">
      <summary>{active > 0 ? t('filters.titleActive', { count: active }) : t('filters.title')}</summary>
      <nav aria-label={t('filters.title')}>
        {facets
          .filter(({ values }) => values.length > 0)
          .map((facet) => (
            <FacetLinks key={facet.facet} facet={facet} search={search} />
          ))}
      </nav>
    </details>
  )
}

function FacetLinks({ facet, search }: { facet: Facet; search: Search }) {
  const { t } = useTranslation('search')
  const { facet: name, values } = facet
  const rest = values.slice(shownAtOnce)
  const links = (some: readonly FacetValue[]) => (
    <ul>
      {some.map((value) => (
        <FacetLink key={value.value} facet={facet} value={value} search={search} />
      ))}
    </ul>
  )
  return (
    <section className="facet" aria-labelledby={`facet-${name}`}>
      <h2 id={`facet-${name}`}>{t(`filters.name.${name}`)}</h2>
      {links(values.slice(0, shownAtOnce))}
      {rest.length > 0 && (
        <details>
          <summary>{t('filters.more', { count: rest.length })}</summary>
          {links(rest)}
        </details>
      )}
      {name === 'year' && <YearForm search={search} />}
    </section>
  )
}

type LinkProps = { facet: Facet; value: FacetValue; search: Search }
function FacetLink({ facet: { facet, isBounded }, value: { value, label, count, isActive }, search }: LinkProps) {
  const { t } = useTranslation('search')
  const language = useLanguage()
  const name = useFilterLabel()(facet, value, label)
  return (
    <li>
      <a
        href={searchPath(pathTo('search', language), search, toggle(search, facet, value))}
        rel="nofollow"
        aria-current={isActive ? 'true' : undefined}
      >
        <span className="facet-name">{name}</span>
        {isActive && <span className="visually-hidden"> {t('filters.remove')}</span>}{' '}
        <span className="count">{countText(count, isBounded, language)}</span>
      </a>
    </li>
  )
}

/** A form for a year that is not listed. */
function YearForm({ search }: { search: Search }) {
  const { t } = useTranslation('search')
  return (
    <form className="year" action={pathTo('search', useLanguage())}>
      <label htmlFor="filter-year">{t('filters.otherYear')}</label>
      <div className="year-field">
        <input
          id="filter-year"
          name="year"
          type="text"
          inputMode="numeric"
          pattern="(19|20)\d\d"
          maxLength={4}
          defaultValue={search.year ?? ''}
          aria-describedby="filter-year-hint"
        />
        <KeptParams search={search} except="year" />
        <button type="submit">{t('filters.apply')}</button>
      </div>
      <p id="filter-year-hint" className="small">
        {t('filters.yearHint')}
      </p>
    </form>
  )
}
