/** Work that waits for its turn by whom it is for: nobody holds more than one place, and nobody waits behind all that somebody else has sent. */
type Waiting = { lane: string; start: () => void }

/**
 * At most `places` pieces of work at once, one of each lane. Within a lane the first come is served first; a free place goes to the
 * lane that has waited longest since it was served.
 */
export function createFairQueue(places: number): <T>(lane: string, work: () => Promise<T>) => Promise<T> {
  const waiting: Waiting[] = []
  const running = new Set<string>()
  /** When a lane was served last, by a count. Forgotten once nothing waits. */
  const served = new Map<string, number>()
  let turn = 0

  const next = () => {
    if (waiting.length === 0) served.clear()
    while (running.size < places) {
      const free = waiting.filter(({ lane }) => !running.has(lane))
      const [chosen] = free.sort((a, b) => (served.get(a.lane) ?? 0) - (served.get(b.lane) ?? 0))
      if (!chosen) return
      waiting.splice(waiting.indexOf(chosen), 1)
      running.add(chosen.lane)
      turn += 1
      served.set(chosen.lane, turn)
      chosen.start()
    }
  }

  return (lane, work) =>
    new Promise((resolve, reject) => {
      const start = () =>
        void Promise.resolve()
          .then(work)
          .then(resolve, reject)
          .finally(() => {
            running.delete(lane)
            next()
          })
      waiting.push({ lane, start })
      next()
    })
}
