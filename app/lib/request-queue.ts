/**
 * The queue of requests. Only a few are processed at once, because a server that processes everything at once finishes nothing. The others
 * wait, and a free slot goes to the client network that has the fewest.
 */
export type Slot = { end: () => void }
type Waiting = { start: (slot: Slot | null) => void; timer: NodeJS.Timeout }

/** `waiting` is the longest queue; `wait` is in milliseconds. */
export type QueueLimits = { slots: number; slotsPerNetwork: number; waiting: number; wait: number }

/** More would only wait for each other, on one processor and a few database connections. */
export const queueLimits: QueueLimits = { slots: 16, slotsPerNetwork: 12, waiting: 400, wait: 5_000 }

/**
 * Waits for a slot for a client network (client-networks.ts). Null if too many requests wait, the wait took too long, or the client hung up
 * (`gone`).
 */
export type WaitForSlot = (network: string, signal?: AbortSignal) => Promise<Slot | null>

/** Creates a queue with these limits. */
export function createRequestQueue({ slots, slotsPerNetwork, waiting: maxWaiting, wait }: QueueLimits = queueLimits): WaitForSlot {
  /** Networks in the order in which they were last served. */
  const queues = new Map<string, Waiting[]>()
  const running = new Map<string, number>()
  let busy = 0
  let waiting = 0

  const slotsOf = (network: string) => running.get(network) ?? 0

  const begin = (network: string): Slot => {
    busy += 1
    running.set(network, slotsOf(network) + 1)
    let hasEnded = false
    return {
      end: () => {
        if (hasEnded) return
        hasEnded = true
        busy -= 1
        if (slotsOf(network) > 1) running.set(network, slotsOf(network) - 1)
        else running.delete(network)
        // Deferred: work that never waits would otherwise run without a break and block the event loop.
        setImmediate(startNext)
      },
    }
  }

  /** Removes a request from any position of its queue. */
  const leave = (network: string, one: Waiting) => {
    const queue = queues.get(network) ?? []
    queue.splice(queue.indexOf(one), 1)
    if (queue.length === 0) queues.delete(network)
    clearTimeout(one.timer)
    waiting -= 1
  }

  const startNext = () => {
    while (busy < slots) {
      const [next] = [...queues.keys()].filter((network) => slotsOf(network) < slotsPerNetwork).sort((a, b) => slotsOf(a) - slotsOf(b))
      const queue = next === undefined ? undefined : queues.get(next)
      const one = queue?.[0]
      if (next === undefined || !queue || !one) return
      leave(next, one)
      if (queues.delete(next)) queues.set(next, queue)
      one.start(begin(next))
    }
  }

  /** When the queue is full, drops the newest request of the network with the most waiting requests. */
  const makeRoom = (network: string): boolean => {
    if (waiting < maxWaiting) return true
    const [busiest, queue] = [...queues].reduce((a, b) => (b[1].length > a[1].length ? b : a))
    const last = queue.at(-1)
    if (busiest === network || !last) return false
    leave(busiest, last)
    last.start(null)
    return true
  }

  return (network, signal) => {
    if (signal?.aborted) return Promise.resolve(null)
    const isFree = busy < slots && slotsOf(network) < slotsPerNetwork
    if (isFree && waiting === 0) return Promise.resolve(begin(network))
    if (!makeRoom(network)) return Promise.resolve(null)
    return new Promise((resolve) => {
      const giveUp = () => {
        leave(network, one)
        one.start(null)
      }
      const one: Waiting = {
        timer: setTimeout(giveUp, wait),
        start: (slot) => {
          signal?.removeEventListener('abort', giveUp)
          resolve(slot)
        },
      }
      signal?.addEventListener('abort', giveUp, { once: true })
      queues.set(network, [...(queues.get(network) ?? []), one])
      waiting += 1
      if (isFree) setImmediate(startNext)
    })
  }
}
