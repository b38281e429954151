import type { i18n } from 'i18next'
import { createContext } from 'react'
import type { Language } from './languages.ts'

/** Where texts come from: every language on the server, the page's own one in the browser (see entry.client.tsx). */
export const I18nSource = createContext<(language: Language) => i18n>(() => {
  throw new Error('No texts: the entry modules provide I18nSource.')
})
