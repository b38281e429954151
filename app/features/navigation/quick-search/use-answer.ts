import { useEffect, useState } from 'react'
import type { Answer } from '#app/features/discovery/search/suggestions/describe.ts'
import { isEnoughTyped, readTyped } from '#app/features/discovery/search/suggestions/words.ts'

/** Milliseconds without a key after which the server is asked. */
const pause = 150

/** What the server found; `answer` is null where it could not be asked. `typed` says for which words. */
export type Answered = { typed: string; answer: Answer | null }

/** Asks `address` for what was typed once the keys rest. The answer to an older question is dropped, however late it comes. */
export function useAnswer(address: string, typed: string): Answered | null {
  const [answered, setAnswered] = useState<Answered | null>(null)
  useEffect(() => {
    const asked = readTyped(typed)
    if (!isEnoughTyped(asked)) {
      setAnswered(null)
      return
    }
    const asking = new AbortController()
    const ask = async () => {
      const answer = await fetchAnswer(`${address}?${new URLSearchParams({ q: asked })}`, asking.signal)
      if (!asking.signal.aborted) setAnswered({ typed, answer })
    }
    const timer = setTimeout(ask, pause)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [address, typed])
  return answered
}

async function fetchAnswer(address: string, signal: AbortSignal): Promise<Answer | null> {
  try {
    const response = await fetch(address, { signal })
    return response.ok ? ((await response.json()) as Answer) : null
  } catch {
    return null
  }
}
