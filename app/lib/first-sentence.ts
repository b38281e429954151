/**
 * The first sentence of a text. A full stop ends a sentence if a capital letter follows and no abbreviation of one or two letters precedes
 * it ("EE. UU."); a text without such a place is one sentence.
 */
export function firstSentence(text: string): string {
  const end = /(?:(?<=[\p{L}\p{N}»”"')]{3})\.|[!?])(?=\s+[¿¡«“"(]?\p{Lu})/u.exec(text)
  return end ? text.slice(0, end.index + 1) : text
}
