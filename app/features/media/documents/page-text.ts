/** From the pieces of text that a PDF places on a page to sentences that can be searched. */

/** Characters kept of one page: more is a page nobody reads, or an attack. */
const maxLength = 20_000

type Piece = { str: string; hasEOL: boolean }

/** `joined` are the words that a line end divides, in one piece: whether their hyphen belongs to them, no program can tell. */
export type PageText = { text: string; joined: string }

/**
 * Lines become one text. A hyphen at the end of a line is kept as it is written ("técnico-operativo", "2010-2015"); spaces are evened;
 * control characters go (Postgres refuses U+0000).
 */
export function joinPageText(pieces: readonly Piece[]): PageText {
  const joined = new Set<string>()
  const text = pieces
    .map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str))
    .join('')
    .toWellFormed()
    .normalize('NFC')
    // A soft hyphen is one that only divides.
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

/** Pages, as lines, without what stands on top or at the foot of most of them: running titles and page numbers say nothing of a page. */
export function withoutRunningLines(pages: readonly (readonly Piece[])[]): Piece[][] {
  const lines = pages.map(linesOf)
  if (lines.length < fewPages) return lines.map((page) => [...page])
  const ends = (page: readonly Piece[]) => [...new Set([page[0], page.at(-1)])].flatMap((line) => (line ? [patternOf(line)] : []))
  const counts = new Map<string, number>()
  for (const pattern of lines.flatMap(ends)) counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  const isRunning = (line: Piece | undefined) => line !== undefined && (counts.get(patternOf(line)) ?? 0) > lines.length / 2
  return lines.map((page) => page.slice(isRunning(page[0]) ? 1 : 0, isRunning(page.at(-1)) && page.length > 1 ? -1 : undefined))
}

const fewPages = 3
/** Page numbers differ from page to page. */
const patternOf = ({ str }: Piece) => str.replace(/\d+/g, '#').trim()

/** Pieces that stand on one line as one. Empty lines are none. */
function linesOf(pieces: readonly Piece[]): Piece[] {
  return pieces
    .map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str))
    .join('')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((str) => ({ str, hasEOL: true }))
}

/** Letters a page needs, on average, before a document counts as having text: scanners add page numbers and stamps of their own. */
const fewLetters = 4

/** Whether the pages are pictures of text: nothing in them can be searched or read aloud. */
export function isScan(texts: readonly string[]): boolean {
  const letters = texts.reduce((sum, text) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0)
  return letters < fewLetters * texts.length
}
