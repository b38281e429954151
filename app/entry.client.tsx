/** Runs only on pages that hydrate (the workspace and the staff area). Loads the texts of the page's language only. */
import { StrictMode, useLayoutEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import { recordEarlyTyping } from './early-typing.ts'
import { createI18n } from './i18n/i18n.ts'
import { I18nSource } from './i18n/provider-source.ts'

const language = document.documentElement.lang === 'en' ? 'en' : 'es'
const { texts } = await (language === 'en' ? import('./i18n/resources/en.ts') : import('./i18n/resources/es.ts'))
const i18n = createI18n(language, texts)

const restoreEarlyTyping = recordEarlyTyping()

function RestoreTypingOnHydration() {
  useLayoutEffect(restoreEarlyTyping, [])
  return null
}

// Synchronously, not as a transition: the user must not be able to type between hydration and the restoring of the text.
hydrateRoot(
  document,
  <StrictMode>
    <I18nSource value={() => i18n}>
      <HydratedRouter />
      <RestoreTypingOnHydration />
    </I18nSource>
  </StrictMode>,
)
