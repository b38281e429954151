/** Guards of the areas that are not public. Row-level security is the authority; the guards redirect people. */
import { data, type MiddlewareFunction, type RouterContextProvider, redirect } from 'react-router'
import type { SentForm } from '#app/components/resubmit-form.tsx'
import { canShare, isStaff, type Person } from '#app/features/core/person/person.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { languageContext, sessionContext } from './contexts.ts'
import { sentIn } from './sent-in.server.ts'

type Allowed = (person: Person) => boolean
/** The data of the error page after the session ended. */
export type SessionEndedAnswer = { error: 'session_ended'; sent: SentForm }

/** Characters of the return address after sign-in; it is percent-encoded once more in the redirect. */
const maxReturnLength = 2_000

/**
 * A GET without a session redirects to sign-in and back. A form sent after the session expired must not be lost: if a script sent it, its
 * action answers 401 (receive-form.server.ts), and the page keeps what was typed; otherwise the error page has the form, to be sent again.
 */
const guard =
  (isAllowed: Allowed): MiddlewareFunction<Response> =>
  async ({ request, url, context }, next) => {
    const { person, problem } = context.get(sessionContext)
    if (!person && request.method !== 'GET' && new URL(request.url).pathname.endsWith('.data')) return next()
    if (!person && request.method !== 'GET') {
      const answer: SessionEndedAnswer = { error: 'session_ended', sent: await sentIn(request) }
      throw data(answer, { status: 401 })
    }
    if (!person) {
      // Browsers limit the size of response headers: a return address that is too long loses its query, or is left out.
      const to = [url.pathname + url.search, url.pathname].find((address) => address.length <= maxReturnLength)
      const query = new URLSearchParams({ ...(to && { to }), ...(problem ? { reason: problem } : {}) })
      throw redirect(`${pathTo('signIn', context.get(languageContext))}?${query}`)
    }
    if (!isAllowed(person)) throw data('forbidden', { status: 403 })
    return next()
  }

export const requireMember = guard(() => true)
export const requireSharer = guard(canShare)
export const requireStaff = guard(isStaff)

/** For routes that scripts call, which cannot follow a redirect to sign-in: 401 without a session. */
export const requireSession: MiddlewareFunction<Response> = ({ context }, next) =>
  context.get(sessionContext).person
    ? next()
    : Promise.resolve(Response.json({ error: 'session_ended' }, { status: 401, headers: { 'cache-control': 'private, no-store' } }))

/** The signed-in person, the verified claims and the access token. Throws if the area's guard has not run. */
export function personOf(context: Readonly<RouterContextProvider>) {
  const { person, claims, accessToken } = context.get(sessionContext)
  return person && claims && accessToken ? { person, claims, accessToken } : null
}
