/** Runs only on pages that hydrate (the workspace). Loads the texts of the page's language, and no other. */
import { StrictMode, useLayoutEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import { rememberEarlyTyping } from './early-typing.ts'
import { createI18n } from './i18n/i18n.ts'
import { I18nSource } from './i18n/provider-source.ts'

const language = document.documentElement.lang === 'en' ? 'en' : 'es'
const { texts } = await (language === 'en' ? import('./i18n/resources/en.ts') : import('./i18n/resources/es.ts'))
const i18n = createI18n(language, texts)

const putBackEarlyTyping = rememberEarlyTyping()

function Awake() {
  useLayoutEffect(putBackEarlyTyping, [])
  return null
}

// In one piece, not as a transition: between taking a field over and putting its text back nobody can type.
hydrateRoot(
  document,
  <StrictMode>
    <I18nSource value={() => i18n}>
      <HydratedRouter />
      <Awake />
    </I18nSource>
  </StrictMode>,
)
