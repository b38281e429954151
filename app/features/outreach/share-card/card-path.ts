import type { Language } from '#app/i18n/languages.ts'

/** The stable address of a card: of a published resource by its id, of the site by the name `caja`. */
export const cardPath = (id: string, language: Language): string => `/cards/${id}.${language}.png`
export const siteCard = 'caja'
