/** Guards of the areas that are not public. Row-level security is the authority; these give people a way on. */
import { data, type MiddlewareFunction, type RouterContextProvider, redirect } from 'react-router'
import { canShare, isStaff, type Person } from '#app/features/core/person/person.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { languageContext, sessionContext } from './contexts.ts'

type Allowed = (person: Person) => boolean

/** Characters of an address that sign-in leads back to; it is encoded once more on the way. */
const longestReturn = 2_000

/**
 * Reading without a session leads to sign-in and back. A form sent after the session ran out must not be lost: it goes
 * through to its action, which answers `sessionEnded()` and leaves the page, and what was typed, as it is.
 */
const guard =
  (isAllowed: Allowed): MiddlewareFunction<Response> =>
  ({ request, url, context }, next) => {
    const { person, problem } = context.get(sessionContext)
    if (!person && request.method !== 'GET') return next()
    if (!person) {
      // A head of an answer has its limit in browsers: an address that is too long is left behind.
      const to = [url.pathname + url.search, url.pathname].find((address) => address.length <= longestReturn)
      const query = new URLSearchParams({ ...(to && { to }), ...(problem ? { reason: problem } : {}) })
      throw redirect(`${pathTo('signIn', context.get(languageContext))}?${query}`)
    }
    if (!isAllowed(person)) throw data('forbidden', { status: 403 })
    return next()
  }

export const requireMember = guard(() => true)
export const requireSharer = guard(canShare)
export const requireStaff = guard(isStaff)

/** For answers to a script, which cannot follow a person to sign-in: 401 without a session. */
export const requireSession: MiddlewareFunction<Response> = ({ context }, next) =>
  context.get(sessionContext).person
    ? next()
    : Promise.resolve(Response.json({ error: 'session_ended' }, { status: 401, headers: { 'cache-control': 'private, no-store' } }))

/** The person behind an area whose guard has run, with everything an operation under their rights needs. */
export function personOf(context: Readonly<RouterContextProvider>) {
  const { person, claims, accessToken } = context.get(sessionContext)
  return person && claims && accessToken ? { person, claims, accessToken } : null
}

/** What an action answers when the session ran out while somebody was writing: nothing was saved, nothing is lost. */
export const sessionEnded = () => data({ ok: false as const, error: 'session_ended' as const }, { status: 401 })
