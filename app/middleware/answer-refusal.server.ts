/** Answers what the HTTP server refused (a body too long or too slow, a malformed address): a page for browsers, JSON for scripts. */
import { data, type MiddlewareFunction } from 'react-router'
import { refusalContext } from './contexts.ts'

export const answerRefusal: MiddlewareFunction<Response> = ({ request, url, context }, next) => {
  const refusal = context.get(refusalContext)
  if (!refusal) return next()
  const { status, error } = refusal
  if (isForScript(request, url.pathname)) return Promise.resolve(Response.json({ ok: false, error }, { status }))
  throw data(error, { status })
}

/** Addresses that always answer JSON, and requests that accept nothing else. */
const isForScript = (request: Request, pathname: string) =>
  /^\/(uploads|drafts)\//.test(pathname) || pathname.endsWith('.json') || request.headers.get('accept') === 'application/json'
