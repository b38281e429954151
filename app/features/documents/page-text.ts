/** From the pieces of text that a PDF places on a page to sentences that can be searched. */

/** Characters kept of one page: more is a page nobody reads, or an attack. */
const maxLength = 20_000

type Piece = { str: string; hasEOL: boolean }

/** Words divided at the end of a line are made whole; spaces are evened; control characters go (Postgres refuses U+0000). */
export function joinPageText(pieces: readonly Piece[]): string {
  const lines = pieces.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join('')
  return lines
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u00AD\u200B\uE000\uE001]/g, '')
    .replace(/(\p{L})[-‐]\s*\n\s*(\p{Ll})/gu, '$1$2')
    .replace(/[\p{Cc}\p{Zs}]+/gu, ' ')
    .trim()
    .slice(0, maxLength)
    .toWellFormed()
}

/** Letters a page needs, on average, before a document counts as having text: scanners add page numbers and stamps of their own. */
const fewLetters = 4

/** Whether the pages are pictures of text: nothing in them can be searched or read aloud. */
export function isScan(texts: readonly string[]): boolean {
  const letters = texts.reduce((sum, text) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0)
  return letters < fewLetters * texts.length
}
