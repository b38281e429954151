import type { Language } from './languages.ts'

const formats: Record<Language, Intl.ListFormat> = { es: new Intl.ListFormat('es'), en: new Intl.ListFormat('en-GB') }

/** Joins words to a list in a sentence: "2 experiencias, 1 video y 1 documento". */
export const formatList = (items: readonly string[], language: Language): string => formats[language].format(items)
