import { useTranslation } from 'react-i18next'
import { emptySearch, searchPath } from '#app/features/core/search-url/links.ts'
import { type Facet, isFiltered, type Search, shorten } from '#app/features/core/search-url/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { SearchHelp } from './help.server.ts'
import type { SearchResult } from './queries.server.ts'

type Props = { search: Search; result: Pick<SearchResult, 'without'>; help: SearchHelp }

/** No results: filters to remove, similar topics, other places to start. */
export function NoResults({ search, result, help }: Props) {
  const { t } = useTranslation(['search', 'common'])
  const language = useLanguage()
  const path = pathTo('search', language)
  const drops = (Object.entries(result.without) as [Facet, number][]).filter(([, count]) => count > 0)
  return (
    <section className="empty no-results" aria-labelledby="no-results">
      <h2 id="no-results" data-result-count="">
        {search.q ? t('none.title', { q: shorten(search.q, 80) }) : t('none.titleNoWords')}
      </h2>
      {isFiltered(search) && help.withoutFilters && (
        <>
          <h3>{t('none.drop')}</h3>
          <ul>
            {drops.map(([name, count]) => (
              <li key={name}>
                <a href={searchPath(path, search, { [name]: name === 'year' ? null : [] })}>
                  {t('none.without', { name: t(`filters.name.${name}`) })}
                </a>{' '}
                <span className="count">{t('total', { count, formatted: formatNumber(count, language) })}</span>
              </li>
            ))}
            <li>
              <a href={searchPath(path, { ...emptySearch, q: search.q, sort: search.sort })}>{t('filters.clear')}</a>
            </li>
          </ul>
        </>
      )}
      {help.resources.length > 0 && (
        <>
          <h3>{t('none.similar')}</h3>
          <ul>
            {help.resources.map(({ kind, slug, title }) => (
              <li key={`${kind}/${slug}`}>
                <a href={pathTo(kind, language, { slug })}>{pickText(title, language)?.text}</a>{' '}
                <span className="small">{t(`common:kind.${kind}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {help.topics.length > 0 && (
        <>
          <h3>{t('none.topics')}</h3>
          <ul className="chip-list">
            {help.topics.map(({ slug, label, count }) => (
              <li key={slug}>
                <a className="chip" href={pathTo('topic', language, { slug })}>
                  {pickText(label, language)?.text} <span className="chip-count">{formatNumber(count, language)}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {search.q && <p className="small">{t('none.advice')}</p>}
    </section>
  )
}
