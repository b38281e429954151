/** Headers every answer carries. The Content-Security-Policy of pages is made where their HTML is (entry.server.tsx). */
import type { MiddlewareFunction } from 'react-router'
import { servicesContext } from './contexts.ts'

const headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
}

export const securityHeaders: MiddlewareFunction<Response> = async ({ context }, next) => {
  const response = await next()
  for (const [name, value] of Object.entries(headers)) if (!response.headers.has(name)) response.headers.set(name, value)
  if (context.get(servicesContext).publicUrl.startsWith('https:'))
    response.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  return response
}
