/**
 * Normalises a query for counting: lower case, single spaces. Null for what is not a query (too short, too long, a page address) and for
 * what may identify a person: an e-mail address, or as many digits as an identity card or telephone number.
 */
export function toAnonymousQuery(q: string): string | null {
  const words = q
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  if (words.length < 2 || words.length > 100 || !/\p{L}{2}/u.test(words)) return null
  // Years may be counted.
  const digits = words.replace(/\b(?:19|20)\d\d\b/g, '|').replace(/[\s.\-/()]/g, '')
  if (/@|:\/\/|www\./.test(words) || /\d{6}/.test(digits)) return null
  return words
}
