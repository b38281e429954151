/**
 * Words as they are counted: lower case, white space evened. Null for what is no question (too short, too long, an address of a page)
 * and for what may name a person: an e-mail address, or digits enough for an identity card or a telephone.
 */
export function toCountable(q: string): string | null {
  const words = q
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  if (words.length < 2 || words.length > 100 || !/\p{L}{2}/u.test(words)) return null
  // Years are no numbers of anybody.
  const digits = words.replace(/\b(?:19|20)\d\d\b/g, '|').replace(/[\s.\-/()]/g, '')
  if (/@|:\/\/|www\./.test(words) || /\d{6}/.test(digits)) return null
  return words
}
