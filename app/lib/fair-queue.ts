/**
 * A queue that is fair between lanes (people): one lane never occupies more than one slot, and never waits behind the whole backlog of
 * another lane.
 */
type Waiting = { lane: string; start: () => void }

/**
 * Runs at most `slots` pieces of work at once, one per lane. Within a lane the order is first come, first served; a free slot goes to the
 * lane that was served longest ago.
 */
export function createFairQueue(slots: number): <T>(lane: string, work: () => Promise<T>) => Promise<T> {
  const waiting: Waiting[] = []
  const running = new Set<string>()
  /** The sequence number at which each lane was last served. Cleared when nothing waits. */
  const served = new Map<string, number>()
  let sequence = 0

  const next = () => {
    if (waiting.length === 0) served.clear()
    while (running.size < slots) {
      const free = waiting.filter(({ lane }) => !running.has(lane))
      const [chosen] = free.sort((a, b) => (served.get(a.lane) ?? 0) - (served.get(b.lane) ?? 0))
      if (!chosen) return
      waiting.splice(waiting.indexOf(chosen), 1)
      running.add(chosen.lane)
      sequence += 1
      served.set(chosen.lane, sequence)
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
