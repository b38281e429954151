/** Markdown without its marks, for search and short extracts. */
export const plainText = (markdown: string): string =>
  markdown
    .replace(/!?\[([^[\]]*)\]\([^[)]*\)/g, '$1')
    .replace(/^\s{0,3}(#{1,6}|>|[-*+]|\d+\.)\s+/gm, '')
    .replace(/[*_`~]+/g, '')
    .trim()
