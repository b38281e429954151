import { useTranslation } from 'react-i18next'
import { emptySearch, searchPath } from '#app/features/core/search-url/links.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate, formatNumber } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Miss } from './misses.server.ts'

export function MissesTable({ misses }: { misses: readonly Miss[] }) {
  const { t } = useTranslation(['discovery', 'common'])
  const language = useLanguage()
  if (misses.length === 0) return <p>{t('misses.none')}</p>
  return (
    <table className="staff-table misses-table">
      <caption className="visually-hidden">{t('misses.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('misses.query')}</th>
          <th scope="col">{t('misses.count')}</th>
          <th scope="col">{t('misses.language')}</th>
          <th scope="col">{t('misses.lastDay')}</th>
        </tr>
      </thead>
      <tbody>
        {misses.map(({ query, language: asked, count, lastDay }) => (
          <tr key={`${asked} ${query}`}>
            <th scope="row">
              <a href={searchPath(pathTo('search', language), { ...emptySearch, q: query, sort: 'relevance' })} lang={asked}>
                {query}
              </a>
            </th>
            <td>{t('misses.times', { count, formatted: formatNumber(count, language) })}</td>
            <td>{t(`common:language.${asked}`)}</td>
            <td>{formatDate(lastDay, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
