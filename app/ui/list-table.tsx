import { classNames } from './class-names.ts'

export type ListColumn<Row> = { key: string; label: React.ReactNode; cell: (row: Row) => React.ReactNode }

type Props<Row> = {
  caption: React.ReactNode
  /** The first column names the row. */
  columns: readonly ListColumn<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  className?: string
}

/** Things as rows. On a narrow screen each row is a block, where a `DataTable` scrolls: that one is for figures, this one for things. */
export function ListTable<Row>({ caption, columns, rows, keyOf, className }: Props<Row>) {
  const [first, ...others] = columns
  return (
    <table className={classNames('list-table', className)}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, label }) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            <th scope="row">{first?.cell(row)}</th>
            {others.map(({ key, cell }) => (
              <td key={key}>{cell(row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
