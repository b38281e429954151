/** Splits text into rows and cells, as spreadsheets and meeting programs write it. */

export const delimiters = ['\t', ';', ',', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** More cells of a row are left out. */
const maxCells = 100

/**
 * Rows of cells (RFC 4180), without empty rows, each cell without white space around it. A quotation mark that is never closed is an ordinary
 * character. Without a delimiter a row is one cell. Reading ends at the row after `maxRows`.
 */
export function splitRows(text: string, delimiter: Delimiter | null, maxRows: number): string[][] {
  if (delimiter === null) return text.split(/\r\n|\r|\n/).flatMap((line) => (line.trim() ? [[line.trim()]] : []))
  return splitQuoted(text, delimiter, maxRows) ?? text.split(/\r\n|\r|\n/).flatMap((line) => (line.trim() ? [line.split(delimiter)] : []))
}

/** Null if a quotation mark is not closed. */
function splitQuoted(text: string, delimiter: Delimiter, maxRows: number): string[][] | null {
  const rows: string[][] = []
  let cells: string[] = []
  let at = 0
  while (at <= text.length) {
    let cell = ''
    if (text[at] === '"') {
      const read = readQuoted(text, at)
      if (!read) return null
      cell = read.cell
      at = read.end
    }
    const from = at
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1
    if (cells.length < maxCells) cells.push((cell + text.slice(from, at)).trim())
    if (text[at] !== delimiter) {
      if (cells.some(Boolean)) rows.push(cells)
      cells = []
      // Beyond the limit nothing more is read.
      if (rows.length > maxRows) return rows
    }
    at += 1
  }
  return rows
}

function readQuoted(text: string, from: number): { cell: string; end: number } | null {
  const parts: string[] = []
  let at = from + 1
  for (;;) {
    const close = text.indexOf('"', at)
    if (close < 0) return null
    parts.push(text.slice(at, close))
    if (text[close + 1] !== '"') return { cell: parts.join('"'), end: close + 1 }
    at = close + 2
  }
}
