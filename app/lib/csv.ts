/** CSV as RFC 4180 has it, made so that a spreadsheet opens it as text and only as text. */

/** Excel reads UTF-8 only where a file begins with this. */
const byteOrderMark = '\uFEFF'

/**
 * A cell that begins like a formula is run by spreadsheets, also in quotes: an apostrophe in front keeps it text (OWASP, CSV
 * injection). Full-width signs and white space before the sign count too.
 */
const neutral = (value: string): string => (/^(?:[\s\p{Cc}]*[=+\-@＝＋－＠]|[\t\r])/u.test(value) ? `'${value}` : value)

/** The standard, or what Excel opens in columns where numbers have a decimal comma: most of the region. */
export const csvStyles = ['standard', 'comma-decimal'] as const
export type CsvStyle = (typeof csvStyles)[number]

/** The style an address asks for with `?decimal=comma`. */
export const csvStyleOf = (params: URLSearchParams): CsvStyle => (params.get('decimal') === 'comma' ? 'comma-decimal' : 'standard')
/** A path of a CSV file, in that style. */
export const inCsvStyle = (path: string, style: CsvStyle): string =>
  style === 'standard' ? path : `${path}${path.includes('?') ? '&' : '?'}decimal=comma`

type Cell = string | number | null

const cell = (value: Cell, style: CsvStyle): string => {
  if (value === null) return ''
  if (typeof value === 'number') return style === 'standard' ? String(value) : String(value).replace('.', ',')
  const text = neutral(value)
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const csvRow = (cells: readonly Cell[], style: CsvStyle = 'standard'): string =>
  `${cells.map((value) => cell(value, style)).join(style === 'standard' ? ',' : ';')}\r\n`

export const toCsv = (rows: readonly (readonly Cell[])[], style: CsvStyle = 'standard'): string =>
  byteOrderMark + rows.map((row) => csvRow(row, style)).join('')
