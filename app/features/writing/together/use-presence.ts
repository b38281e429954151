/** Reports to the server that this page is open, and returns who else is editing and whether they have saved. */
import { useEffect, useState } from 'react'
import type { Presence } from './presence.server.ts'

/** Milliseconds between two reports: a third of the time after which a person counts as gone. */
const every = 20_000

export function usePresence(resourceId: string, part: string): Presence {
  const [company, setCompany] = useState<Presence>({ others: [], latest: null })
  useEffect(() => {
    const address = `/drafts/${resourceId}/presence`
    const page = crypto.randomUUID()
    const say = async () => {
      if (document.visibilityState === 'hidden') return
      // The form reports a lost connection or an ended session; here the last known state stays.
      const answer = await fetch(address, { method: 'POST', body: new URLSearchParams({ part, page }) }).catch(() => null)
      if (answer?.ok) setCompany((await answer.json()) as Presence)
    }
    const leave = () => void navigator.sendBeacon(address, new URLSearchParams({ page, left: 'yes' }))
    void say()
    const timer = window.setInterval(say, every)
    document.addEventListener('visibilitychange', say)
    window.addEventListener('pagehide', leave)
    return () => {
      window.clearInterval(timer)
      document.removeEventListener('visibilitychange', say)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [resourceId, part])
  return company
}
