/** What one outside address answers, its redirects followed and written down. */

import { type Hop, type LinkAnswer, outcomeOf, type Problem } from '#app/features/core/links/outcome.ts'
import { type Answer, type AskOptions, ask, ForbiddenAddress } from './fetch-link.server.ts'
import { problemOf } from './problem-of.ts'

/** What browsers bear is twenty; whoever needs more than half of it will not be read by anybody. */
const maxRedirects = 10

/** `turn` waits until nobody else is asking the same host. */
type Options = AskOptions & { turn: <T>(host: string, work: () => Promise<T>) => Promise<T> }

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
  /** As long as every step so far is for good: after a passing one, the address that was written is still the right one. */
  let isForGood = true
  let movedTo: string | null = null
  const seen = new Set<string>()
  while (hops.length <= maxRedirects) {
    const here: URL = url
    if (seen.has(here.href)) return none('loop')
    seen.add(here.href)
    let answer: Answer
    try {
      answer = await options.turn(here.host, () => askTwice(here, options))
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

/** Some servers do not know HEAD, hang up on it or answer it otherwise: only what GET does not find is not there. One that asks to be left alone is not asked again. */
async function askTwice(url: URL, options: Options): Promise<Answer> {
  const answer = await ask(url, 'HEAD', options).catch((error: unknown) => {
    if (error instanceof ForbiddenAddress) throw error
    return null
  })
  return answer && (answer.status < 400 || answer.retryAfter !== null) ? answer : ask(url, 'GET', options)
}
