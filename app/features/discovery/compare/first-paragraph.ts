/** As short a rest as this, in characters, is not worth hiding. */
const worthHiding = 240

/** A long text in Markdown as its first paragraph and the rest; null where it is better left whole. */
export function firstParagraph(text: string): { first: string; rest: string } | null {
  const end = /\n\s*\n/.exec(text)
  // Footnotes, lists and tables belong with what stands around them.
  if (!end || /\[\^|^\s*([-*+|>#]|\d+\.|```)/.test(text.slice(0, end.index)) || text.includes('[^')) return null
  const rest = text.slice(end.index + end[0].length)
  return rest.length < worthHiding ? null : { first: text.slice(0, end.index), rest }
}
