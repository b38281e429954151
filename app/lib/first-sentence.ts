/**
 * The first sentence of a text, for a short form of it. A full stop ends a sentence where a capital letter follows and
 * what stands before it is no abbreviation of one or two letters ("EE. UU."); a text without such a place is one sentence.
 */
export function firstSentence(text: string): string {
  const end = /(?:(?<=[\p{L}\p{N}»”"')]{3})\.|[!?])(?=\s+[¿¡«“"(]?\p{Lu})/u.exec(text)
  return end ? text.slice(0, end.index + 1) : text
}
