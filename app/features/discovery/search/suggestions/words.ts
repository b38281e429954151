/** What was typed so far, as a question to the words of titles and labels. */

/** Characters that are looked at: more is not a beginning any more. */
const maxLength = 80
/** Below this nothing is suggested, and the browser does not ask. */
export const minLength = 2

/** Control characters out (Postgres refuses U+0000), white space evened, cut by characters and not in the middle of one. */
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

/** Whether there is enough to look up: two letters or digits. */
export const isEnoughTyped = (typed: string): boolean => (typed.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= minLength
