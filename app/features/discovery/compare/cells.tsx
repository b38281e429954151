import { useTranslation } from 'react-i18next'
import { ContentLanguage } from '#app/features/discovery/page/content-text.tsx'
import type { Column } from './column-names.ts'

type Props = {
  columns: readonly Column[]
  /** Heading level of the column names. */
  level: 3 | 4
  /** Returns null or false if the column has nothing in this row. */
  children: (column: Column, place: number) => React.ReactNode
}

/**
 * One row: a cell for each experience, under its name. On a wide screen the names stay at the top of the window and are visually hidden
 * in the cells; on a phone the cells are stacked and each shows its name.
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

/** A row of the comparison; its title is the section title of an experience's page. */
export function Row({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <section className="compare-row" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
