/** Turns the pieces of text on a PDF page into searchable sentences. */

/** Characters stored per page: a longer page is not read by anybody, or is an attack. */
const maxLength = 20_000

type Piece = { str: string; hasEOL: boolean }

/** `joined` are the words divided by a line end, in one piece: no program can tell whether their hyphen belongs to them. */
export type PageText = { text: string; joined: string }

/**
 * Joins lines to one text. A hyphen at the end of a line is kept ("técnico-operativo", "2010-2015"); white space is collapsed; control
 * characters are removed (Postgres refuses U+0000).
 */
export function joinPageText(pieces: readonly Piece[]): PageText {
  const joined = new Set<string>()
  const text = pieces
    .map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str))
    .join('')
    .toWellFormed()
    .normalize('NFC')
    // A soft hyphen only divides.
    .replace(/\u00AD[^\S\n]*\n\s*/g, '')
    .replace(/[\u00AD\u200B\uE000\uE001]/g, '')
    .replace(/([\p{L}\p{N}]{1,60})[-‐][^\S\n]*\n\s*(?=([\p{L}\p{N}]{1,60}))/gu, (_, before: string, after: string) => {
      if (/\p{L}$/u.test(before) && /^\p{Ll}/u.test(after)) joined.add(before + after)
      return `${before}-`
    })
    .replace(/[\p{Cc}\p{Zs}]+/gu, ' ')
    .trim()
    .slice(0, maxLength)
    .toWellFormed()
  return { text, joined: [...joined].join(' ').slice(0, maxLength) }
}

/** Removes running titles and page numbers: the lines at the top or bottom of most pages. */
export function withoutRunningLines(pages: readonly (readonly Piece[])[]): Piece[][] {
  const lines = pages.map(linesOf)
  if (lines.length < minPagesForRunningLines) return lines.map((page) => [...page])
  const ends = (page: readonly Piece[]) => [...new Set([page[0], page.at(-1)])].flatMap((line) => (line ? [patternOf(line)] : []))
  const counts = new Map<string, number>()
  for (const pattern of lines.flatMap(ends)) counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  const isRunning = (line: Piece | undefined) => line !== undefined && (counts.get(patternOf(line)) ?? 0) > lines.length / 2
  return lines.map((page) => page.slice(isRunning(page[0]) ? 1 : 0, isRunning(page.at(-1)) && page.length > 1 ? -1 : undefined))
}

const minPagesForRunningLines = 3
/** Page numbers differ from page to page. */
const patternOf = ({ str }: Piece) => str.replace(/\d+/g, '#').trim()

/** Joins the pieces of one line. Empty lines are dropped. */
function linesOf(pieces: readonly Piece[]): Piece[] {
  return pieces
    .map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str))
    .join('')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((str) => ({ str, hasEOL: true }))
}

/** Average letters per page from which a document counts as having text: scanners add page numbers and stamps. */
const minLettersPerPage = 4

/** Whether the pages are images of text, which can neither be searched nor read aloud. */
export function isScan(texts: readonly string[]): boolean {
  const letters = texts.reduce((sum, text) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0)
  return letters < minLettersPerPage * texts.length
}
