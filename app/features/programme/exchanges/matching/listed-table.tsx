import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ListTable } from '#app/ui/list-table.tsx'
import type { ListedExchange } from './find-listed.server.ts'

/** For staff: offers and requests with their age. */
export function ListedTable({ exchanges }: { exchanges: readonly ListedExchange[] }) {
  const { t } = useTranslation(['exchanges', 'page'])
  const language = useLanguage()
  return (
    <ListTable
      caption={t('staff.title')}
      rows={exchanges}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'title',
          label: t('staff.exchange'),
          cell: ({ id, title, institution }) => (
            <>
              <a href={pathTo('exchangeMatches', language, { id })}>{pickText(title, language)?.text}</a>
              <span className="small block">{pickText(institution, language)?.text}</span>
            </>
          ),
        },
        { key: 'direction', label: t('staff.direction'), cell: ({ direction }) => t(`page:exchange.direction.${direction}`) },
        { key: 'age', label: t('staff.age'), cell: ({ days }) => t('staff.days', { count: days }) },
        {
          key: 'standing',
          label: t('staff.standing'),
          cell: ({ standing, candidates }) => (
            <>
              {t(`staff.standings.${standing}`)}
              <span className="small block">{t('staff.candidates', { count: candidates })}</span>
            </>
          ),
        },
      ]}
    />
  )
}
