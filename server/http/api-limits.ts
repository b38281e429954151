/**
 * What every answer of the JSON interface has: any site may read it, and one network at most 600 times a minute in each process. The headers
 * are those of draft-ietf-httpapi-ratelimit-headers.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { firstAccepted } from '#app/i18n/first-accepted.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'

/** Requests in `seconds`. */
const most = { requests: 600, seconds: 60 }

export const isApi = (pathname: string): boolean => pathname === '/api' || pathname.startsWith('/api/')

/** Answers what is not a read; true if the request may be read. */
export function createApiLimits(): (request: IncomingMessage, response: ServerResponse, network: string) => Promise<boolean> {
  const limiter = new RateLimiterMemory({ points: most.requests, duration: most.seconds })
  return async (request, response, network) => {
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('access-control-expose-headers', 'ETag, RateLimit, RateLimit-Policy, Retry-After')
    if (request.method === 'OPTIONS') {
      response.setHeader('access-control-allow-methods', 'GET, HEAD')
      response.setHeader('access-control-allow-headers', 'If-None-Match, Accept-Language')
      response.setHeader('access-control-max-age', '86400')
      response.writeHead(204, { allow: 'GET, HEAD, OPTIONS' }).end()
      return false
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD, OPTIONS')
      sendProblem(request, response, 405, 'method')
      return false
    }
    const { isWithin, left, wait } = await count(limiter, network)
    response.setHeader('ratelimit-policy', `"default";q=${most.requests};w=${most.seconds}`)
    response.setHeader('ratelimit', `"default";r=${left};t=${wait}`)
    if (isWithin) return true
    response.setHeader('retry-after', String(wait))
    sendProblem(request, response, 429, 'too-many')
    return false
  }
}

async function count(limiter: RateLimiterMemory, network: string): Promise<{ isWithin: boolean; left: number; wait: number }> {
  const counted = await limiter.consume(network).catch((refused: unknown) => refused)
  if (!(counted instanceof RateLimiterRes)) throw counted
  const wait = Math.ceil(counted.msBeforeNext / 1_000)
  return { isWithin: counted.consumedPoints <= most.requests, left: counted.remainingPoints, wait }
}

function sendProblem(request: IncomingMessage, response: ServerResponse, status: 405 | 429, problem: 'method' | 'too-many') {
  const language = firstAccepted(request.headers['accept-language'] ?? '')
  const t = textsIn(language)
  const texts = { title: t(`outreach:problems.${problem}.title`), detail: t(`outreach:problems.${problem}.detail`) }
  const body = JSON.stringify({ type: 'about:blank', status, ...texts })
  response.writeHead(status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': language,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}
