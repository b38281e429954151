import { useTranslation } from 'react-i18next'
import { emptySearch, searchPath, toggle } from '#app/features/core/search-url/links.ts'
import { isFiltered, type Search } from '#app/features/core/search-url/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Facet } from './facets.ts'
import { useFilterLabel } from './use-filter-label.ts'

/** The filters in use, each with a link that removes it. */
export function ActiveFilters({ search, facets }: { search: Search; facets: readonly Facet[] }) {
  const { t } = useTranslation('search')
  const language = useLanguage()
  const label = useFilterLabel()
  if (!isFiltered(search)) return null
  const path = pathTo('search', language)
  const kinds: Facet = {
    facet: 'kind',
    isBounded: false,
    values: search.kind.map((value) => ({ value, label: '', count: 0, isActive: true })),
  }
  const active = [kinds, ...facets].flatMap(({ facet, values }) =>
    values.filter(({ isActive }) => isActive).map((value) => ({ facet, ...value })),
  )
  const remove = (key: string, text: string, href: string) => (
    <li key={key}>
      <a className="chip" href={href} rel="nofollow">
        {text} <span aria-hidden="true">×</span>
        <span className="visually-hidden"> {t('filters.remove')}</span>
      </a>
    </li>
  )
  return (
    <ul className="chip-list active-filters" aria-label={t('filters.active')}>
      {active.map(({ facet, value, label: text }) =>
        remove(
          `${facet}:${value}`,
          facet === 'year' ? t('filters.inYear', { year: value }) : label(facet, value, text),
          searchPath(path, search, toggle(search, facet, value)),
        ),
      )}
      <li>
        <a href={searchPath(path, { ...emptySearch, q: search.q, sort: search.sort })}>{t('filters.clear')}</a>
      </li>
    </ul>
  )
}
