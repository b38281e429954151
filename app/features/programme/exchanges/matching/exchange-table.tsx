import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatPeriod } from '#app/i18n/format-range.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ListTable } from '#app/ui/list-table.tsx'
import type { FoundExchange } from './find-exchanges.server.ts'

type Props = { caption: string; exchanges: readonly FoundExchange[] }

/** What an institution offers and asks, each a link to its counterparts. */
export function ExchangeTable({ caption, exchanges }: Props) {
  const { t } = useTranslation(['exchanges', 'page'])
  const language = useLanguage()
  return (
    <ListTable
      caption={caption}
      rows={exchanges}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'title',
          label: t('staff.exchange'),
          cell: ({ id, title }) => <a href={pathTo('exchangeMatches', language, { id })}>{pickText(title, language)?.text}</a>,
        },
        { key: 'direction', label: t('staff.direction'), cell: ({ direction }) => t(`page:exchange.direction.${direction}`) },
        { key: 'dates', label: t('page:exchange.possible'), cell: ({ startsOn, endsOn }) => formatPeriod(startsOn, endsOn, language) },
        {
          key: 'state',
          label: t('match.state'),
          cell: ({ state, isOver }) => t(isOver && state === 'open' ? 'state.over' : `state.${state}`),
        },
      ]}
    />
  )
}
