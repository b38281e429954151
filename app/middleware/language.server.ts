/** Sets the language from the first part of the path; addresses of machines have none and use the default. */
import type { MiddlewareFunction } from 'react-router'
import { isLanguage } from '#app/i18n/languages.ts'
import { languageContext } from './contexts.ts'

export const language: MiddlewareFunction<Response> = ({ url, context }, next) => {
  const first = url.pathname.split('/')[1]
  if (isLanguage(first)) context.set(languageContext, first)
  return next()
}
