/**
 * A text as it is compared with what somebody types into a filter: small letters without accents, one space for punctuation,
 * symbols and spaces; a soft hyphen or zero-width space inside a word is dropped. `private.fold_text` does the same in SQL, and
 * also reads numbers.
 */
export const foldText = (text: string): string =>
  text
    .replace(/(?<=[\p{L}\p{N}])\p{Cf}+(?=[\p{L}\p{N}])/gu, '')
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]+/gu, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
