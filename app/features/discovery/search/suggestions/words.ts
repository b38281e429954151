/** Normalises what was typed into a search box for suggestions. */

/** Maximum number of characters used. */
const maxLength = 80
/** With fewer characters nothing is suggested, and the browser sends no request. */
export const minLength = 2

/** Removes control characters (Postgres rejects U+0000), collapses white space, and cuts between characters. */
export const readTyped = (given: string): string =>
  [
    ...given
      .slice(0, 4 * maxLength)
      .toWellFormed()
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim(),
  ]
    .slice(0, maxLength)
    .join('')
    .trim()

/** True from two letters or digits on. */
export const isEnoughTyped = (typed: string): boolean => (typed.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= minLength
