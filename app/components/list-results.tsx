import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { List } from '#app/lib/list-query.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Pagination } from './pagination.tsx'

type Props = {
  list: List
  /** Rows on all pages. */
  total: number
  /** How many there are, in words. */
  count: string
  /** Why there is none. */
  empty: string
  children: React.ReactNode
}

/** What a list holds: how much, the rows of this page (`children`), and the way to the other pages. */
export function ListResults({ list, total, count, empty, children }: Props) {
  const { t } = useTranslation('common')
  const pages = list.pagesOf(total)
  if (list.page > pages)
    return <EmptyState action={<Link to={list.to()}>{t('list.firstPage')}</Link>}>{t('list.pastEnd', { page: list.page })}</EmptyState>
  if (total === 0) return <EmptyState>{empty}</EmptyState>
  return (
    <>
      <p className="small" role="status">
        {count}
      </p>
      {children}
      <Pagination page={list.page} pages={pages} pathOf={(page) => list.to({ page })} />
    </>
  )
}
