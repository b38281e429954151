import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Pagination } from '#app/components/pagination.tsx'
import { StateLinks } from '#app/components/state-links.tsx'
import type { Item } from './find-items.server.ts'
import { ItemTable } from './item-table.tsx'
import { type ItemFilters, itemQuery, itemStates } from './schema.ts'

type Props = { cycle: { closedAt: Date | null }; items: Item[]; total: number; filters: ItemFilters; pages: number; path: string }

/** What a yearly update asks about, by state; the page it stands on is at `path`. */
export function ItemList({ cycle, items, total, filters, pages, path }: Props) {
  const { t } = useTranslation('yearly-update')
  return (
    <section>
      <h2>{t('cycle.items')}</h2>
      <StateLinks
        label={t('cycle.states')}
        states={[null, ...itemStates].map((state) => ({
          to: path + itemQuery(filters, { state }),
          text: t(state ? `state.${state}` : 'state.all'),
          isCurrent: state === filters.state,
        }))}
      />
      {(filters.country || filters.kind || filters.institution || filters.owner) && (
        <p>
          <Link to={path}>{t('cycle.clear')}</Link>
        </p>
      )}
      <p className="small" role="status">
        {t('cycle.count', { count: total })}
      </p>
      {items.length > 0 && <ItemTable items={items} isClosed={cycle.closedAt !== null} />}
      <Pagination page={filters.page} pages={pages} pathOf={(page) => path + itemQuery(filters, { page })} />
    </section>
  )
}
