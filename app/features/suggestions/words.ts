/** What was typed so far, as a question to the words of titles and labels. */

/** Characters that are looked at, and words: more is not a beginning any more. */
const maxLength = 80
const maxWords = 8
/** Below this nothing is suggested, and the browser does not ask. */
export const minLength = 2

/** Control characters out (Postgres refuses U+0000), white space evened, cut by characters and not in the middle of one. */
export const readTyped = (given: string): string =>
  [
    ...given
      .slice(0, 4 * maxLength)
      .toWellFormed()
      .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .trim(),
  ]
    .slice(0, maxLength)
    .join('')
    .trim()

/**
 * As text for `to_tsquery`: every word by its beginning, so that "pension contrib" finds "Pensiones no contributivas"; a word of
 * one letter before the last only as it stands. Each is quoted, so that Postgres cuts "covid-19" as it cut the titles. Null: too little.
 */
export function toPrefixQuery(typed: string): string | null {
  const words = typed
    .replace(/['\\]/g, ' ')
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, maxWords)
  if ([...words.join('')].length < minLength) return null
  return words.map((word, index) => `'${word}'${[...word].length > 1 || index === words.length - 1 ? ':*' : ''}`).join(' & ')
}
