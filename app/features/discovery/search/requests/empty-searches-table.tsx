import { useTranslation } from 'react-i18next'
import { emptySearch, searchPath } from '#app/features/core/search-url/links.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate, formatNumber } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ListTable } from '#app/ui/list-table.tsx'
import type { EmptySearch } from './empty-searches.server.ts'

export function EmptySearchesTable({ misses }: { misses: readonly EmptySearch[] }) {
  const { t } = useTranslation(['search-requests', 'common'])
  const language = useLanguage()
  if (misses.length === 0) return <p>{t('withoutResults.none')}</p>
  return (
    <ListTable
      caption={t('withoutResults.title')}
      className="misses-table"
      rows={misses}
      keyOf={({ language: asked, query }) => `${asked} ${query}`}
      columns={[
        {
          key: 'query',
          label: t('withoutResults.query'),
          cell: ({ query, language: asked }) => (
            <a href={searchPath(pathTo('search', language), { ...emptySearch, q: query, sort: 'relevance' })} lang={asked}>
              {query}
            </a>
          ),
        },
        {
          key: 'count',
          label: t('withoutResults.count'),
          cell: ({ count }) => t('withoutResults.times', { count, formatted: formatNumber(count, language) }),
        },
        { key: 'language', label: t('withoutResults.language'), cell: ({ language: asked }) => t(`common:language.${asked}`) },
        { key: 'lastDay', label: t('withoutResults.lastDay'), cell: ({ lastDay }) => formatDate(lastDay, language) },
      ]}
    />
  )
}
