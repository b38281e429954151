import { useTranslation } from 'react-i18next'
import { CsvLinks } from '#app/components/csv-links.tsx'
import { searchPath, toParams } from '#app/features/core/search-url/links.ts'
import type { Search } from '#app/features/core/search-url/schema.ts'
import type { SearchResult } from '#app/features/discovery/search/queries.server.ts'
import { nameLength } from '#app/features/discovery/search/saved/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { machinePath } from '#app/i18n/machine-addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { exportLimit } from './export-limit.ts'
import { feedPath } from './feed-link.ts'

type Props = {
  search: Search
  /** Whether there is anything to export, and whether a file can hold all of it. */
  found: Pick<SearchResult, 'total' | 'isMore'>
  /** The search as text: the default name of a saved search. */
  words: string
  isSignedIn: boolean
  /** How to follow the search. */
  follow?: React.ReactNode
}

const exports = ['csv', 'bib', 'ris'] as const

/** Actions on a search: feed, export, save, copy link. */
export function SearchTools({ search, found, words, isSignedIn, follow }: Props) {
  const { t } = useTranslation(['search', 'saved-searches'])
  const language = useLanguage()
  const path = pathTo('search', language)
  const here = searchPath(path, search)
  return (
    <section className="search-tools" aria-labelledby="search-tools">
      <h2 id="search-tools">{t('tools.title')}</h2>
      <ul className="search-tool-list">
        <li>
          {isSignedIn ? (
            <details>
              <summary>{t('tools.save')}</summary>
              <form method="post" action={pathTo('savedSearches', language)} className="save-search">
                <input type="hidden" name="intent" value="save" />
                <input type="hidden" name="params" value={toParams({ ...search, page: 1 }).toString()} />
                <label htmlFor="save-name">{t('saved-searches:name')}</label>
                <input id="save-name" name="name" defaultValue={words.slice(0, nameLength)} maxLength={nameLength} required />
                <button type="submit" className="button button-secondary">
                  {t('tools.saveSubmit')}
                </button>
              </form>
            </details>
          ) : (
            <a href={`${pathTo('signIn', language)}?${new URLSearchParams({ to: here })}`}>{t('tools.signIn')}</a>
          )}
        </li>
        {follow && <li>{follow}</li>}
        {/* Made visible by script; without it, the address bar has the link. */}
        <li hidden data-copy-link={here}>
          <button type="button" className="button-quiet" data-copied={t('tools.copied')}>
            {t('tools.copy')}
          </button>
        </li>
        <li>
          <a href={feedPath(language, search)} type="application/atom+xml">
            {t('tools.feed')}
          </a>
        </li>
        {found.total > 0 && (
          <li>
            {t('tools.export')}{' '}
            {exports.map((format, index) => (
              <span key={format}>
                {index > 0 && ' · '}
                {format === 'csv' ? (
                  <CsvLinks path={searchPath(machinePath('csv', language), search)} label={t('tools.format.csv')} />
                ) : (
                  <a href={searchPath(machinePath(format, language), search)} rel="nofollow" download>
                    {t(`tools.format.${format}`)}
                  </a>
                )}
              </span>
            ))}
            {(found.isMore || found.total > exportLimit) && ` ${t('tools.limit', { limit: formatNumber(exportLimit, language) })}`}
          </li>
        )}
      </ul>
    </section>
  )
}
