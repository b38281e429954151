/** A single request to an outside address: no cookies, redirects not followed, private networks refused. */
import { type LookupAddress, lookup as lookupName } from 'node:dns'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isPublicAddress } from '#app/lib/public-address.ts'
import { readRetryAfter } from './retry-after.ts'

/** `retryAfter` in milliseconds. */
export type Answer = { status: number; location: string | null; retryAfter: number | null }
/** `mayReachPrivate` is for tests, whose servers run locally. Time-out in milliseconds until the headers arrive. `agent` is the user agent. */
export type FetchLinkOptions = { timeout: number; mayReachPrivate: boolean; agent: string }

export class ForbiddenAddress extends Error {}

/** Resolves the name once and connects to that address, so that a second DNS answer cannot lead into a private network. */
const publicLookup: LookupFunction = (hostname, options, done) =>
  lookupName(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return done(error, '')
    const addresses = found.filter(({ address }) => isPublicAddress(address))
    const [first] = addresses
    if (!first) return done(new ForbiddenAddress(hostname), '')
    if (options.all) return done(null, addresses)
    done(null, first.address, first.family)
  })

type RequestOptions = { method: 'HEAD' | 'GET'; headers: Record<string, string>; signal: AbortSignal; mayReachPrivate: boolean }

/** Sends one request and returns the answer with its body unread; redirects are not followed. Throws `ForbiddenAddress` for private networks. */
export function requestOutside(url: URL, { mayReachPrivate, ...options }: RequestOptions): Promise<IncomingMessage> {
  const literal = /^(\[.*\]|[\d.]+)$/.test(url.hostname) ? url.hostname.replace(/[[\]]/g, '') : null
  if (!/^https?:$/.test(url.protocol) || (literal && !mayReachPrivate && !isPublicAddress(literal)))
    return Promise.reject(new ForbiddenAddress(url.href))
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    const asked = send(url, { ...options, agent: false, ...(mayReachPrivate ? {} : { lookup: publicLookup }) }, resolve)
    asked.on('error', reject)
    asked.end()
  })
}

export async function fetchHeaders(
  url: URL,
  method: 'HEAD' | 'GET',
  { timeout, mayReachPrivate, agent }: FetchLinkOptions,
): Promise<Answer> {
  const headers = { 'user-agent': agent, accept: '*/*' }
  const response = await requestOutside(url, { method, headers, signal: AbortSignal.timeout(timeout), mayReachPrivate })
  const { location, 'retry-after': retryAfter } = response.headers
  // The body is not read.
  response.on('error', () => {}).destroy()
  return { status: response.statusCode ?? 0, location: location ?? null, retryAfter: readRetryAfter(retryAfter) }
}
