import type { i18n } from 'i18next'
import { createI18n } from './i18n.ts'
import type { Language } from './languages.ts'
import { rememberTexts } from './remember-texts.ts'
import { texts as en } from './resources/en.ts'
import { texts as es } from './resources/es.ts'

const instances: Record<Language, i18n> = { es: rememberTexts(createI18n('es', es)), en: rememberTexts(createI18n('en', en)) }

export const i18nOf = (language: Language): i18n => instances[language]
/** The texts of one language outside React: mail, feeds, page titles. */
export const textsIn = (language: Language) => instances[language].t
