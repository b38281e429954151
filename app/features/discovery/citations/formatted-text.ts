/** A reference as runs of plain and italic text: a style's HTML is never taken for HTML. */
export type Run = { text: string; isItalic: boolean }

/** From what citation-js writes: one entry in <div>s, titles in <i>. */
export const toRuns = (html: string): Run[] =>
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

/** Stands for the site's own address in references that are kept: the same catalogue may be read at another one. */
export const ownOrigin = 'https://caja.invalid'

export const withOrigin = (runs: readonly Run[], origin: string): Run[] =>
  runs.map(({ text, isItalic }) => ({ text: text.replaceAll(ownOrigin, origin), isItalic }))
