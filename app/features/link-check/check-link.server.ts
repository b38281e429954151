/** What one outside address answers, its redirects followed. */
import { type Answer, type AskOptions, ask, ForbiddenAddress } from './ask.server.ts'
import { type LinkAnswer, outcomeOf } from './outcome.ts'

const maxRedirects = 5

/** `turn` waits until nobody else is asking the same host. */
type Options = AskOptions & { turn: <T>(host: string, work: () => Promise<T>) => Promise<T> }

export async function checkLink(address: string, options: Options): Promise<LinkAnswer> {
  let url = URL.parse(address)
  /** As long as every step so far is for good: after a passing one, the address that was written is still the right one. */
  let isForGood = true
  let movedTo: string | null = null
  for (let step = 0; url && step <= maxRedirects; step += 1) {
    const here: URL = url
    const answer = await options.turn(here.host, () => askTwice(here, options)).catch(() => null)
    if (!answer) return { outcome: 'unreachable', status: null, movedTo: null }
    const { status, location } = answer
    if (status < 300 || status >= 400 || !location) {
      const outcome = outcomeOf(status)
      return { outcome: outcome === 'alive' && movedTo ? 'moved' : outcome, status, movedTo: outcome === 'alive' ? movedTo : null }
    }
    url = URL.parse(location, here)
    isForGood &&= status === 301 || status === 308
    if (isForGood && url) movedTo = url.href
  }
  // It leads in circles, or nowhere.
  return { outcome: 'unreachable', status: null, movedTo: null }
}

/** Some servers do not know HEAD, hang up on it or answer it otherwise: only what GET does not find is not there. */
async function askTwice(url: URL, options: Options): Promise<Answer> {
  const answer = await ask(url, 'HEAD', options).catch((error: unknown) => {
    if (error instanceof ForbiddenAddress) throw error
    return null
  })
  return answer && answer.status < 400 ? answer : ask(url, 'GET', options)
}
