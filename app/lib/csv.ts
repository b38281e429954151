/** CSV (RFC 4180) whose cells spreadsheets open as text. */

/** Excel reads a file as UTF-8 only if it begins with this mark. */
const byteOrderMark = '\uFEFF'

/**
 * Spreadsheets run a cell that begins like a formula, even in quotes: an apostrophe in front keeps it text (OWASP, CSV injection).
 * Full-width signs and white space before the sign count too.
 */
const escapeFormula = (value: string): string => (/^(?:[\s\p{Cc}]*[=+\-@＝＋－＠]|[\t\r])/u.test(value) ? `'${value}` : value)

/** The RFC's style, or the one that Excel opens in columns where numbers have a decimal comma, as in most of the region. */
export const csvStyles = ['standard', 'comma-decimal'] as const
export type CsvStyle = (typeof csvStyles)[number]

/** The style that an address requests with `?decimal=comma`. */
export const csvStyleOf = (params: URLSearchParams): CsvStyle => (params.get('decimal') === 'comma' ? 'comma-decimal' : 'standard')
/** Adds the style to the path of a CSV file. */
export const withCsvStyle = (path: string, style: CsvStyle): string =>
  style === 'standard' ? path : `${path}${path.includes('?') ? '&' : '?'}decimal=comma`

type Cell = string | number | null

const cell = (value: Cell, style: CsvStyle): string => {
  if (value === null) return ''
  if (typeof value === 'number') return style === 'standard' ? String(value) : String(value).replace('.', ',')
  const text = escapeFormula(value)
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One row with its line end. */
export const csvRow = (cells: readonly Cell[], style: CsvStyle = 'standard'): string =>
  `${cells.map((value) => cell(value, style)).join(style === 'standard' ? ',' : ';')}\r\n`

/** A whole file, with the byte order mark. */
export const toCsv = (rows: readonly (readonly Cell[])[], style: CsvStyle = 'standard'): string =>
  byteOrderMark + rows.map((row) => csvRow(row, style)).join('')
