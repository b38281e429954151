/** Supervises a process: restarts it whenever it exits by itself, after a growing pause. */
import type { ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'

type Options = {
  start: () => ChildProcess
  /** Runs before each start except the first. */
  beforeRestart?: () => Promise<void>
  /** Milliseconds before the next start, by the number of consecutive failures. */
  backoff?: (failures: number) => number
  /** Milliseconds to wait for the exit after a signal. */
  signalTimeout?: number
  /** Called each time the process exits by itself. */
  onExit?: (code: number | null) => void
}

export type SupervisedProcess = {
  /** True while no process started by `start` is running. */
  hasExited: () => boolean
  /** Stops the process with the first signal, and with the next ones if it has not exited some seconds later. It is not restarted. */
  stop: (signals: readonly NodeJS.Signals[]) => Promise<void>
}

/** After this many milliseconds a start counts as successful. */
const successfulAfter = 30_000
const exponentialBackoff = (failures: number) => Math.min(250 * 2 ** failures, 5_000)

export function superviseProcess({
  start,
  beforeRestart = async () => {},
  backoff = exponentialBackoff,
  signalTimeout = 8_000,
  onExit,
}: Options): SupervisedProcess {
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
        failures = performance.now() - began > successfulAfter ? 0 : failures + 1
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
        await beforeRestart()
      } catch {
        failures += 1
        return stopping || runLater()
      }
      if (!stopping) run()
    }, backoff(failures))
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
        await Promise.race([isGone, wait(signalTimeout, undefined, { ref: false })])
      }
      await isGone
    },
  }
}
