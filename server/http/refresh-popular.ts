/** After a change, checks or renders the most requested pages again before anyone asks for them. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '#app/lib/log.server.ts'
import type { PageCache, Rendered } from '#app/middleware/page-cache.server.ts'

const mostPages = 50
/** Milliseconds. Changes that follow each other closely, as in one session of an editor, are answered together. */
const delay = 200

/** One page at a time, with a pause as long as the work on it, so that requests always come first. */
export function refreshPopular(cache: PageCache, render: (key: string) => Promise<Rendered>, log: Log): void {
  let isRunning = false
  let isAsked = false

  const refresh = async () => {
    while (isAsked) {
      isAsked = false
      await wait(delay, undefined, { ref: false })
      for (const key of cache.findUnchecked(mostPages)) {
        if (isAsked || !cache.isListening) break
        const started = performance.now()
        const kept = cache.mayCheck(key) && (await cache.check(key))
        if (!kept) await cache.render(key, () => render(key))
        await wait(performance.now() - started, undefined, { ref: false })
      }
    }
  }

  cache.onChange = () => {
    isAsked = true
    if (isRunning) return
    isRunning = true
    void refresh()
      .catch((error: unknown) => log.warn({ error }, 'popular pages were not refreshed'))
      .finally(() => {
        isRunning = false
      })
  }
}
