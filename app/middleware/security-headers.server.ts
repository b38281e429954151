/** Headers of every response. The Content-Security-Policy of pages is set with their HTML (entry.server.tsx). */
import type { MiddlewareFunction } from 'react-router'
import { addresses } from '#app/i18n/addresses.ts'
import { languages } from '#app/i18n/languages.ts'
import { framingContext, servicesContext } from './contexts.ts'

const headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
}

/** Video messages are recorded in the workspace; no other page may use the camera. */
const permissionsFor = (pathname: string) => {
  const own = languages.some((language) => pathname.startsWith(`${addresses.workspace[language]}/`)) ? 'self' : ''
  return `camera=(${own}), geolocation=(), microphone=(${own}), payment=()`
}

export const securityHeaders: MiddlewareFunction<Response> = async ({ url, context }, next) => {
  const response = await next()
  response.headers.set('permissions-policy', permissionsFor(url.pathname))
  for (const [name, value] of Object.entries(headers)) if (!response.headers.has(name)) response.headers.set(name, value)
  if (!context.get(framingContext)) response.headers.set('x-frame-options', 'DENY')
  if (context.get(servicesContext).publicUrl.startsWith('https:'))
    response.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  return response
}
