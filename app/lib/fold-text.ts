/**
 * The form of a text that a filter compares: lower case without accents, one space for punctuation, symbols and spaces; a soft hyphen or
 * zero-width space inside a word is dropped. `private.fold_text` does the same in SQL, and also normalises numbers.
 */
export const foldText = (text: string): string =>
  text
    .replace(/(?<=[\p{L}\p{N}])\p{Cf}+(?=[\p{L}\p{N}])/gu, '')
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]+/gu, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
