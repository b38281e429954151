/** Tells the server that this page is open, and says who else writes in the resource and whether they have saved. */
import { useEffect, useState } from 'react'
import type { Company } from './presence.server.ts'

/** Milliseconds between two signs of life: a third of the time after which the server takes somebody for gone. */
const every = 20_000

export function usePresence(resourceId: string, part: string): Company {
  const [company, setCompany] = useState<Company>({ others: [], latest: null })
  useEffect(() => {
    const address = `/drafts/${resourceId}/presence`
    const page = crypto.randomUUID()
    const say = async () => {
      if (document.visibilityState === 'hidden') return
      // A dead line or an ended session is told by the form; here it only means that nothing new is known.
      const answer = await fetch(address, { method: 'POST', body: new URLSearchParams({ part, page }) }).catch(() => null)
      if (answer?.ok) setCompany((await answer.json()) as Company)
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
