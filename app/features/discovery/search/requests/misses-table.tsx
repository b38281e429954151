import { useTranslation } from 'react-i18next'
import { emptySearch, searchPath } from '#app/features/core/search-url/links.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate, formatNumber } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Miss } from './misses.server.ts'

export function MissesTable({ misses }: { misses: readonly Miss[] }) {
  const { t } = useTranslation(['search-requests', 'common'])
  const language = useLanguage()
  if (misses.length === 0) return <p>{t('withoutResults.none')}</p>
  return (
    <table className="staff-table misses-table">
      <caption className="visually-hidden">{t('withoutResults.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('withoutResults.query')}</th>
          <th scope="col">{t('withoutResults.count')}</th>
          <th scope="col">{t('withoutResults.language')}</th>
          <th scope="col">{t('withoutResults.lastDay')}</th>
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
            <td>{t('withoutResults.times', { count, formatted: formatNumber(count, language) })}</td>
            <td>{t(`common:language.${asked}`)}</td>
            <td>{formatDate(lastDay, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
