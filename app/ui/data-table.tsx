import { useId } from 'react'
import { classNames } from './class-names.ts'

export type TableColumn = { key: string; label: React.ReactNode; isNumeric?: boolean }
export type TableRow = { key: string; header: React.ReactNode; cells: readonly React.ReactNode[] }

type Props = {
  caption: React.ReactNode
  /** The first column is the row header. */
  columns: readonly TableColumn[]
  rows: readonly TableRow[]
  isCaptionHidden?: boolean
  className?: string
}

/** A table that scrolls sideways on narrow screens, also by keyboard. */
export function DataTable({ caption, columns, rows, isCaptionHidden = false, className }: Props) {
  const id = useId()
  const classOf = (index: number) => (columns[index]?.isNumeric ? 'number' : undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-labelledby={id} tabIndex={0}>
      <table className={classNames('data-table', className)}>
        <caption id={id}>{isCaptionHidden ? <span className="visually-hidden">{caption}</span> : caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label }, index) => (
              <th key={key} scope="col" className={classOf(index)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, header, cells }) => (
            <tr key={key}>
              <th scope="row">{header}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]?.key ?? index} className={classOf(index + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
