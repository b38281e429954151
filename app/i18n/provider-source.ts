import type { i18n } from 'i18next'
import { createContext } from 'react'
import type { Language } from './languages.ts'

/** Provides the texts: all languages on the server, the page's language in the browser (see entry.client.tsx). */
export const I18nSource = createContext<(language: Language) => i18n>(() => {
  throw new Error('No texts: the entry modules provide I18nSource.')
})
