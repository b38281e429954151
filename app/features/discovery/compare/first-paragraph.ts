/** A rest shorter than this, in characters, is not hidden. */
const worthHiding = 240

/** Splits a long Markdown text into its first paragraph and the rest; null if it should be shown whole. */
export function firstParagraph(text: string): { first: string; rest: string } | null {
  const end = /\n\s*\n/.exec(text)
  // Footnotes, lists and tables cannot be split from the text around them.
  if (!end || /\[\^|^\s*([-*+|>#]|\d+\.|```)/.test(text.slice(0, end.index)) || text.includes('[^')) return null
  const rest = text.slice(end.index + end[0].length)
  return rest.length < worthHiding ? null : { first: text.slice(0, end.index), rest }
}
