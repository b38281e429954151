import { useTranslation } from 'react-i18next'
import { pagesAround } from '#app/lib/pages-around.ts'
import { Pagination as PageLinks } from '#app/ui/pagination.tsx'

type Props = { page: number; pages: number; pathOf: (page: number) => string }

/** Links to the pages of a list; nothing if there is only one. */
export function Pagination({ page, pages, pathOf }: Props) {
  const { t } = useTranslation()
  if (pages < 2) return null
  return (
    <PageLinks
      label={t('pagination.label')}
      pages={pagesAround(page, pages).map((number) => ({ number, href: pathOf(number), isCurrent: number === page }))}
      previous={page > 1 ? { label: t('pagination.previous'), href: pathOf(page - 1) } : undefined}
      next={page < pages ? { label: t('pagination.next'), href: pathOf(page + 1) } : undefined}
    />
  )
}
