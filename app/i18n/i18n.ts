/** One i18next instance per language: keys are `feature:place.meaning`, and both languages are complete (a test checks it). */
import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from './languages.ts'
import type { Texts } from './resources/es.ts'

export function createI18n(language: Language, texts: Texts): i18n {
  const instance = createInstance().use(initReactI18next)
  void instance.init({
    lng: language,
    resources: { [language]: texts },
    ns: Object.keys(texts),
    defaultNS: 'common',
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
    // In development and in tests a missing text throws, instead of showing its key.
    saveMissing: import.meta.env?.DEV === true,
    missingKeyHandler: (_languages, namespace, key) => {
      throw new Error(`No text is written for ${namespace}:${key} (${language})`)
    },
  })
  return instance
}
