import { setTimeout as wait } from 'node:timers/promises'

/** Runs one task at a time per key, in order of arrival, with a pause (milliseconds) after each. */
export function createPerHostQueue(pause = 0) {
  const last = new Map<string, Promise<unknown>>()
  return <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const mine = (last.get(key) ?? Promise.resolve()).then(work, work)
    const settled = mine.catch(() => {}).then(() => (pause > 0 ? wait(pause, undefined, { ref: false }) : undefined))
    last.set(key, settled)
    void settled.then(() => {
      if (last.get(key) === settled) last.delete(key)
    })
    return mine
  }
}
