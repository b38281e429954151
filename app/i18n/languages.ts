import { z } from 'zod'

/** The languages of the interface, in the order of the language switch. Content may have more (pt, fr) without a schema change. */
export const languages = ['es', 'en'] as const
export type Language = (typeof languages)[number]
export const defaultLanguage: Language = 'es'

/** Each language's own name; never translated. */
export const languageNames: Record<Language, string> = { es: 'Español', en: 'English' }

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language)
export const otherLanguage = (language: Language): Language => (language === 'es' ? 'en' : 'es')

/** A text by language. A missing or empty language is not written yet; it is never an error. */
export type Localized = Partial<Record<Language, string>>

export const localized = (maxLength: number) =>
  z.partialRecord(z.enum(languages), z.string().trim().max(maxLength, 'validation.tooLong')).default({})

/** The text in the wanted language or, if missing, in any other; `language` says which, for a label. */
export function pickText(text: Localized | null | undefined, wanted: Language): { text: string; language: Language } | null {
  for (const language of [wanted, ...languages]) {
    const found = text?.[language]
    if (found) return { text: found, language }
  }
  return null
}
