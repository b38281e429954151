/** CSV as RFC 4180 has it, made so that a spreadsheet opens it as text and only as text. */

/** Excel reads UTF-8 only where a file begins with this. */
const byteOrderMark = '\uFEFF'

/**
 * A cell that begins like a formula is run by spreadsheets, also in quotes: an apostrophe in front keeps it text (OWASP, CSV
 * injection). Full-width signs and white space before the sign count too.
 */
const neutral = (value: string): string => (/^(?:[\s\p{Cc}]*[=+\-@＝＋－＠]|[\t\r])/u.test(value) ? `'${value}` : value)

const cell = (value: string | number | null): string => {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = neutral(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const csvRow = (cells: readonly (string | number | null)[]): string => `${cells.map(cell).join(',')}\r\n`

export const toCsv = (rows: readonly (readonly (string | number | null)[])[]): string => byteOrderMark + rows.map(csvRow).join('')
