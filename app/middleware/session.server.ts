/** Sets the session and the reader's rights; refreshed or ended sessions are returned as cookies. */
import type { MiddlewareFunction } from 'react-router'
import { getOrCreateOwnPerson } from '#app/features/people/accounts/queries.server.ts'
import { clearSession, readSession } from '#app/features/people/accounts/session.server.ts'
import { hasSessionCookie } from '#app/features/people/accounts/session-cookie.ts'
import { languageContext, readerContext, servicesContext, sessionContext, sessionCookiesContext } from './contexts.ts'

/** Runs before `session`, so that a refreshed session reaches the browser even if something fails later; otherwise it would be lost. */
export const sessionCookies: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  if (!hasSessionCookie(request.headers.get('cookie'))) return next()
  const cookies = new Headers()
  context.set(sessionCookiesContext, cookies)
  const response = await next()
  // An action that signs in or out has set newer cookies.
  if (!response.headers.has('set-cookie')) for (const cookie of cookies.getSetCookie()) response.headers.append('set-cookie', cookie)
  response.headers.set('cache-control', 'private, no-store')
  return response
}

export const session: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const services = context.get(servicesContext)
  const { databases } = services
  context.set(readerContext, (work) => work(databases.visitor))
  if (!hasSessionCookie(request.headers.get('cookie'))) return next()

  const cookies = context.get(sessionCookiesContext)
  const verified = await readSession(services, request, cookies, services.publicUrl.startsWith('https:'))
  if (verified) {
    const { claims, accessToken } = verified
    const person = await getOrCreateOwnPerson(databases, claims, context.get(languageContext))
    context.set(sessionContext, { person, claims, accessToken, problem: null })
    context.set(readerContext, (work) => databases.asUser(claims, work))
  } else {
    clearSession(request, cookies)
    context.set(sessionContext, { person: null, claims: null, accessToken: null, problem: 'session_ended' })
  }
  return next()
}
