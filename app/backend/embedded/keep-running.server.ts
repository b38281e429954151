/** Keeps a process running: it is started again whenever it ends by itself, after a growing pause. */
import type { ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'

type Options = {
  start: () => ChildProcess
  /** Run before each start but the first. */
  clearUp?: () => Promise<void>
  /** Milliseconds before the next start, by how many have failed in a row. */
  pauseAfter?: (failures: number) => number
  /** Milliseconds that it is given to obey a signal. */
  patience?: number
  /** Told each time it has ended by itself. */
  onExit?: (code: number | null) => void
}

export type KeptProcess = {
  /** True while no process runs that `start` has started. */
  hasExited: () => boolean
  /** Ends it with the first signal; with the next ones where it has not ended some seconds later. Nothing is started again. */
  stop: (signals: readonly NodeJS.Signals[]) => Promise<void>
}

/** A process that ran for longer than this had started well. */
const wellAfter = 30_000
const doubling = (failures: number) => Math.min(250 * 2 ** failures, 5_000)

export function keepRunning({ start, clearUp = async () => {}, pauseAfter = doubling, patience = 8_000, onExit }: Options): KeptProcess {
  let current: ChildProcess
  let isGone: Promise<void>
  let exited = false
  let stopping = false
  let failures = 0
  let timer: NodeJS.Timeout | undefined

  const run = () => {
    const child = start()
    const began = performance.now()
    current = child
    exited = false
    isGone = new Promise((resolve) => {
      const ended = (code: number | null) => {
        if (exited) return
        exited = true
        resolve()
        if (stopping) return
        failures = performance.now() - began > wellAfter ? 0 : failures + 1
        onExit?.(code)
        runLater()
      }
      child.once('exit', ended)
      child.once('error', () => ended(null))
    })
  }
  const runLater = () => {
    timer = setTimeout(async () => {
      try {
        await clearUp()
      } catch {
        failures += 1
        return stopping || runLater()
      }
      if (!stopping) run()
    }, pauseAfter(failures))
  }
  run()

  return {
    hasExited: () => exited,
    stop: async (signals) => {
      stopping = true
      clearTimeout(timer)
      for (const signal of signals) {
        if (exited) return
        current.kill(signal)
        await Promise.race([isGone, wait(patience, undefined, { ref: false })])
      }
      await isGone
    },
  }
}
