import type { Language } from './languages.ts'

/** Words as a list in a sentence: español e inglés; Spanish and English. */
export const formatList = (words: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(words)
