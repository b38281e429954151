import { useContext } from 'react'
import { I18nextProvider } from 'react-i18next'
import { I18nSource } from '#app/i18n/provider-source.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

export function LanguageProvider({ children }: { children: React.ReactNode }) {
  const i18nOf = useContext(I18nSource)
  return <I18nextProvider i18n={i18nOf(useLanguage())}>{children}</I18nextProvider>
}
