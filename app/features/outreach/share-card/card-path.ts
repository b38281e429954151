import type { Language } from '#app/i18n/languages.ts'

/** The stable address of a card: a published resource's id, or `caja` for the site. */
export const cardPath = (id: string, language: Language): string => `/cards/${id}.${language}.png`
export const siteCard = 'caja'
