/** Runs only on pages that hydrate (the workspace). Loads the texts of the page's language, and no other. */
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import { createI18n } from './i18n/i18n.ts'
import { I18nSource } from './i18n/provider-source.ts'

const language = document.documentElement.lang === 'en' ? 'en' : 'es'
const { texts } = await (language === 'en' ? import('./i18n/resources/en.ts') : import('./i18n/resources/es.ts'))
const i18n = createI18n(language, texts)

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nSource value={() => i18n}>
        <HydratedRouter />
      </I18nSource>
    </StrictMode>,
  )
})
