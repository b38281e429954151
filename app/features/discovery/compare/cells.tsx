import { useTranslation } from 'react-i18next'
import { ContentLanguage } from '#app/features/discovery/page/content-text.tsx'
import type { Column } from './column-names.ts'

type Props = {
  columns: readonly Column[]
  /** The level of the names of the columns among the page's headings. */
  level: 3 | 4
  /** Null or false where it has nothing to say here. */
  children: (column: Column, place: number) => React.ReactNode
}

/**
 * One row: a cell for each experience, under its name. Where there is room the names stand at the top of the window and are only
 * heard here; on a phone the cells stand one below the other and each says whose it is.
 */
export function Cells({ columns, level, children }: Props) {
  const { t } = useTranslation('compare')
  const Name = `h${level}` as const
  return (
    <div className={`compare-cells compare-${columns.length}`}>
      {columns.map((column, place) => (
        <div key={column.compared.id} className="compare-cell">
          <Name className="compare-name">{column.name}</Name>
          <ContentLanguage value={column.shown}>
            {children(column, place) || <p className="compare-none">{t('row.none')}</p>}
          </ContentLanguage>
        </div>
      ))}
    </div>
  )
}

/** A row of the comparison, by the name it has on the page of an experience. */
export function Row({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <section className="compare-row" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
