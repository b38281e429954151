import { useTranslation } from 'react-i18next'
import { ClearFilters } from '#app/components/filter-bar.tsx'
import { ListResults } from '#app/components/list-results.tsx'
import { StateLinks } from '#app/components/state-links.tsx'
import type { Item } from './find-items.server.ts'
import type { itemQuery } from './item-query.ts'
import { ItemTable } from './item-table.tsx'
import { itemStates } from './schema.ts'

/** What the links of the plots narrow the list to. */
const narrowing = ['country', 'kind', 'institution', 'owner']

type Props = { list: ReturnType<typeof itemQuery.at>; items: Item[]; total: number; isClosed: boolean }

/** What a yearly update asks about, by state. */
export function ItemList({ list, items, total, isClosed }: Props) {
  const { t } = useTranslation('yearly-update')
  return (
    <section>
      <h2>{t('cycle.items')}</h2>
      <StateLinks
        label={t('cycle.states')}
        states={[null, ...itemStates].map((state) => ({
          to: list.to({ state }),
          text: t(state ? `state.${state}` : 'state.all'),
          isCurrent: state === list.values.state,
        }))}
      />
      {list.without(narrowing) && (
        <p>
          <ClearFilters list={list} names={narrowing} />
        </p>
      )}
      <ListResults list={list} total={total} count={t('cycle.count', { count: total })} empty={t('cycle.none')}>
        <ItemTable items={items} isClosed={isClosed} />
      </ListResults>
    </section>
  )
}
