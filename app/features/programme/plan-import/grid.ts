/** The tables of a file, before anybody says what their columns mean. */

/** Cells as the file has them; a cell that a merged one covers is empty. `before`: the lines above the first table. */
export type Grid = { tables: string[][][]; before: string[] }

export type GridProblem =
  | 'missing'
  | 'unreadable'
  | 'noTable'
  | 'tooManyColumns'
  | 'tooLong'
  | 'macros'
  | 'encrypted'
  | 'oldFormat'
  | 'tooComplex'
  | 'busy'

/** Far more than any plan we know has. */
export const gridLimits = { columns: 60, rows: 3_000, cells: 20_000, characters: 400_000 } as const

/** Without empty rows and tables. Null in place of a problem if the grid is within the limits. */
export function checkGrid({ tables }: Grid): GridProblem | null {
  const rows = tables.flat()
  if (rows.length === 0) return 'noTable'
  if (rows.some((row) => row.length > gridLimits.columns)) return 'tooManyColumns'
  const cells = rows.flat().filter(Boolean)
  const characters = cells.reduce((sum, cell) => sum + cell.length, 0)
  return rows.length > gridLimits.rows || cells.length > gridLimits.cells || characters > gridLimits.characters ? 'tooLong' : null
}

/** Rows without empty cells at their end, without empty rows. */
export const trimRows = (rows: readonly (readonly string[])[]): string[][] =>
  rows.flatMap((row) => {
    const last = row.findLastIndex((cell) => cell.trim() !== '')
    return last < 0 ? [] : [row.slice(0, last + 1)]
  })
