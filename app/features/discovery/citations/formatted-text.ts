/** A reference as pieces of plain and italic text, so that HTML from the style is never rendered as HTML. */
export type TextRun = { text: string; isItalic: boolean }

/** Parses the output of citation-js: one entry in <div>s, titles in <i>. */
export const toTextRuns = (html: string): TextRun[] =>
  html
    .replace(/<\/?div[^>]*>/g, '')
    .trim()
    .split(/<\/?i>/)
    .map((text, index) => ({ text: decode(text), isItalic: index % 2 === 1 }))
    .filter(({ text }) => text !== '')

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const decode = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name?: string) =>
      code ? String.fromCodePoint(Number(code)) : (entities[name ?? ''] ?? whole),
    )

/** Placeholder for the site's origin in stored references, because the same catalogue may be served from another address. */
export const ownOrigin = 'https://caja.invalid'

export const withOrigin = (runs: readonly TextRun[], origin: string): TextRun[] =>
  runs.map(({ text, isItalic }) => ({ text: text.replaceAll(ownOrigin, origin), isItalic }))
