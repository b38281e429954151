/** The language is the first part of the path; the machines' addresses have none and keep the default. */
import type { MiddlewareFunction } from 'react-router'
import { isLanguage } from '#app/i18n/languages.ts'
import { languageContext } from './contexts.ts'

export const language: MiddlewareFunction<Response> = ({ url, context }, next) => {
  const first = url.pathname.split('/')[1]
  if (isLanguage(first)) context.set(languageContext, first)
  return next()
}
