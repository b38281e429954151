/**
 * Whose request is answered next. Only so many are worked on at once, because a server that works on everything at once finishes nothing;
 * the others wait, and a free place goes to the network address that holds the fewest.
 */
export type Turn = { end: () => void }
type Waiting = { start: (turn: Turn | null) => void; timer: NodeJS.Timeout }

/** `wait` in milliseconds. */
export type TurnLimits = { atOnce: number; ofPlace: number; waiting: number; wait: number }

/** More at once would only wait for each other, on one processor and a handful of connections to the database. */
export const turnLimits: TurnLimits = { atOnce: 16, ofPlace: 12, waiting: 400, wait: 5_000 }

/** A turn for a place (network-places.ts); null where too many wait, it took too long, or the sender has gone (`gone`). */
export type TakeTurn = (place: string, gone?: AbortSignal) => Promise<Turn | null>

export function createPerHostQueue({ atOnce, ofPlace, waiting: mostWaiting, wait }: TurnLimits = turnLimits): TakeTurn {
  /** Places in the order in which they were served last. */
  const queues = new Map<string, Waiting[]>()
  const running = new Map<string, number>()
  let busy = 0
  let waiting = 0

  const runningOf = (place: string) => running.get(place) ?? 0

  const begin = (place: string): Turn => {
    busy += 1
    running.set(place, runningOf(place) + 1)
    let hasEnded = false
    return {
      end: () => {
        if (hasEnded) return
        hasEnded = true
        busy -= 1
        if (runningOf(place) > 1) running.set(place, runningOf(place) - 1)
        else running.delete(place)
        // Not at once: work that waits for nothing would follow work without end, and the process would hear of nothing else.
        setImmediate(startNext)
      },
    }
  }

  /** Takes one out of its queue, wherever it stands in it. */
  const leave = (place: string, one: Waiting) => {
    const queue = queues.get(place) ?? []
    queue.splice(queue.indexOf(one), 1)
    if (queue.length === 0) queues.delete(place)
    clearTimeout(one.timer)
    waiting -= 1
  }

  const startNext = () => {
    while (busy < atOnce) {
      const [next] = [...queues.keys()].filter((place) => runningOf(place) < ofPlace).sort((a, b) => runningOf(a) - runningOf(b))
      const queue = next === undefined ? undefined : queues.get(next)
      const one = queue?.[0]
      if (next === undefined || !queue || !one) return
      leave(next, one)
      if (queues.delete(next)) queues.set(next, queue)
      one.start(begin(next))
    }
  }

  /** Where no more may wait, one of the place that has most of them goes: the newest, which has lost least. */
  const makeRoom = (place: string): boolean => {
    if (waiting < mostWaiting) return true
    const [longest, queue] = [...queues].reduce((a, b) => (b[1].length > a[1].length ? b : a))
    const last = queue.at(-1)
    if (longest === place || !last) return false
    leave(longest, last)
    last.start(null)
    return true
  }

  return (place, gone) => {
    if (gone?.aborted) return Promise.resolve(null)
    const isFree = busy < atOnce && runningOf(place) < ofPlace
    if (isFree && waiting === 0) return Promise.resolve(begin(place))
    if (!makeRoom(place)) return Promise.resolve(null)
    return new Promise((resolve) => {
      const giveUp = () => {
        leave(place, one)
        one.start(null)
      }
      const one: Waiting = {
        timer: setTimeout(giveUp, wait),
        start: (turn) => {
          gone?.removeEventListener('abort', giveUp)
          resolve(turn)
        },
      }
      gone?.addEventListener('abort', giveUp, { once: true })
      queues.set(place, [...(queues.get(place) ?? []), one])
      waiting += 1
      if (isFree) setImmediate(startNext)
    })
  }
}
