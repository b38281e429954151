/** Checks the method, host and address of a request before anything else is done with it (RFC 9112 §3). */
import type { IncomingMessage } from 'node:http'
import { withoutControls } from '#app/lib/clean-text.ts'

/** With `page`, a reader may have caused the refusal and gets a page; browsers do not send the others. */
export type RequestLine =
  | { ok: true; url: URL }
  | { ok: false; status: 400 | 405 | 501; allow?: string; page?: boolean }
  | { ok: false; status: 204; allow: string }

const pageMethods = ['GET', 'HEAD', 'POST']
const uploadMethods = ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE']

const isUpload = (target: string) => target.startsWith('/uploads/')
const methodsOf = (target: string) => (isUpload(target) ? uploadMethods : pageMethods)

/** Known methods that no address here accepts: 405. Any other method: 501. */
const knownMethods = ['PUT', 'PATCH', 'DELETE', 'TRACE', 'CONNECT']

/** `url` has the cleaned path and query of the request, on a placeholder host. */
export function readRequestLine({ method = 'GET', url = '/', headers, rawHeaders }: IncomingMessage, ownHost: string): RequestLine {
  if (!isHost(headers.host) || countHosts(rawHeaders) > 1) return { ok: false, status: 400 }
  const target = originForm(url, ownHost)
  if (method === 'OPTIONS' && (target || url === '*'))
    return { ok: false, status: 204, allow: [...methodsOf(target ?? ''), 'OPTIONS'].join(', ') }
  if (!target) return { ok: false, status: 400 }
  const allowed = methodsOf(target)
  if (!allowed.includes(method))
    return knownMethods.includes(method) ? { ok: false, status: 405, allow: allowed.join(', ') } : { ok: false, status: 501 }
  const parsed = URL.parse(`http://caja.invalid${target}`)
  if (!parsed || !isReadable(parsed.pathname)) return { ok: false, status: 400, page: true }
  parsed.hash = ''
  cleanQuery(parsed)
  return { ok: true, url: parsed }
}

/** Path and query of a request target, also of one in absolute form for this site, as proxies send it. Null for any other. */
function originForm(target: string, ownHost: string): string | null {
  if (target.startsWith('/')) return target
  const absolute = /^https?:\/\//i.test(target) ? URL.parse(target) : null
  return absolute?.host === ownHost && !absolute.username && !absolute.password ? absolute.pathname + absolute.search : null
}

const hostPattern = /^(\[[\da-f:.]+\]|[\w.~%!$&'()*+,;=-]*)(:\d{0,5})?$/i

/** HTTP/1.0 allows requests without a host; Node refuses them for HTTP/1.1. */
const isHost = (host: string | undefined) => host === undefined || hostPattern.test(host)

const countHosts = (rawHeaders: string[]) => rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length

/** Whether a path is percent-encoded UTF-8 without control characters. */
function isReadable(pathname: string): boolean {
  try {
    const decoded = decodeURIComponent(pathname)
    return withoutControls(decoded) === decoded && !/[\t\r\n]/.test(decoded)
  } catch {
    return false
  }
}

/** Query parameters that are read; the rest are dropped. */
const maxParameters = 200

/** Matches every query with control characters, lone surrogates or noncharacters. */
const suspicious = /%([01]|7f|c2%[89]|ed%[ab]|ef%b7|f[0-4]%..%bf)/i

function cleanQuery(url: URL) {
  if (!suspicious.test(url.search) && !/%ef%bf%b/i.test(url.search) && url.search.split('&', maxParameters + 1).length <= maxParameters)
    return
  const pairs = [...url.searchParams].slice(0, maxParameters)
  url.search = new URLSearchParams(pairs.map(([name, value]) => [withoutControls(name), withoutControls(value)])).toString()
}
