/** Checks one outside address and follows its redirects. */

import { type Hop, type LinkAnswer, outcomeOf, type Problem } from '#app/features/core/links/outcome.ts'
import { type Answer, type FetchLinkOptions, ForbiddenAddress, fetchHeaders } from './fetch-link.server.ts'
import { problemOf } from './problem-of.ts'

/** Half of what browsers follow (twenty). */
const maxRedirects = 10

/** `turn` waits until no other request to the same host is running. */
type Options = FetchLinkOptions & { turn: <T>(host: string, work: () => Promise<T>) => Promise<T> }

export async function checkLink(address: string, options: Options): Promise<LinkAnswer> {
  const hops: Hop[] = []
  const none = (problem: Problem): LinkAnswer => ({
    outcome: 'unreachable',
    status: null,
    movedTo: null,
    problem,
    hops,
    retryAfter: null,
  })
  let url = URL.parse(address)
  if (!url) return none('no-target')
  /** True while every redirect so far is permanent; after a temporary one the written address stays valid. */
  let isForGood = true
  let movedTo: string | null = null
  const seen = new Set<string>()
  while (hops.length <= maxRedirects) {
    const here: URL = url
    if (seen.has(here.href)) return none('loop')
    seen.add(here.href)
    let answer: Answer
    try {
      answer = await options.turn(here.host, () => fetchHeadOrGet(here, options))
    } catch (error) {
      return none(error instanceof ForbiddenAddress ? 'forbidden' : problemOf(error))
    }
    const { status, location, retryAfter } = answer
    hops.push({ url: here.href, status })
    if (status < 300 || status >= 400 || !location) {
      const outcome = outcomeOf(status)
      const isAlive = outcome === 'alive'
      return { outcome: isAlive && movedTo ? 'moved' : outcome, status, movedTo: isAlive ? movedTo : null, problem: null, hops, retryAfter }
    }
    const next = URL.parse(location, here)
    if (!next) return none('no-target')
    url = next
    isForGood &&= status === 301 || status === 308
    if (isForGood) movedTo = url.href
  }
  return none('too-many-hops')
}

/** Some servers reject HEAD or close the connection, so a failed HEAD is repeated as GET, unless it has a `Retry-After`. */
async function fetchHeadOrGet(url: URL, options: Options): Promise<Answer> {
  const answer = await fetchHeaders(url, 'HEAD', options).catch((error: unknown) => {
    if (error instanceof ForbiddenAddress) throw error
    return null
  })
  return answer && (answer.status < 400 || answer.retryAfter !== null) ? answer : fetchHeaders(url, 'GET', options)
}
