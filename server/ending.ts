/** Ends the process in order: at a signal, when the process that started it is gone, or after an error that nothing expected. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '#app/lib/log.server.ts'
import { isUnavailable } from '#app/lib/unavailable.ts'

type Step = { stop: () => Promise<unknown>; longest: number }

export type Ending = {
  /** Adds something to be ended before all that was added earlier; given up after `longest` milliseconds. */
  add: (stop: Step['stop'], longest: number) => void
  end: (code: number) => Promise<void>
  hasBegun: () => boolean
}

export function prepareEnding({
  say,
  log,
  exit = process.exit,
}: {
  say: (message: string) => void
  log: Log
  exit?: (code: number) => void
}) {
  const steps: Step[] = []
  let begun = false
  const ending: Ending = {
    add: (stop, longest) => steps.push({ stop, longest }),
    hasBegun: () => begun,
    end: async (code) => {
      if (begun) return
      begun = true
      // An end with an error has its own line already.
      if (code === 0) say('Closing')
      for (const { stop, longest } of steps.toReversed()) {
        const stopped = Promise.resolve()
          .then(stop)
          .catch((error: unknown) => log.warn({ error }, 'could not be closed'))
        await Promise.race([stopped, wait(longest)])
      }
      exit(code)
    },
  }
  return ending
}

export function endWhenTold(ending: Ending, log: Log): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void ending.end(0))
  // Of the start script: when it is killed, its end of the channel closes.
  process.on('disconnect', () => void ending.end(0))
  // A terminal or a pipe that is gone is no reason to end.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {})
  const unexpected = (error: unknown) => {
    if (isUnavailable(error) || isOfCutSocket(error))
      return log.error({ error: textOf(error) }, 'a service failed where no request was waiting for it')
    // After an error of ours, what this process holds in memory is no longer to be trusted.
    log.fatal({ error: textOf(error) }, 'an error that nothing caught')
    void ending.end(1)
  }
  process.on('uncaughtException', unexpected)
  process.on('unhandledRejection', unexpected)
}

/**
 * postgres.js 3.4 (inside Supabase Lite) writes once more to a socket that was cut a moment before, in a callback of its own. Its
 * queries have been refused by then, and it opens the next connection by itself.
 */
const isOfCutSocket = (error: unknown) =>
  error instanceof TypeError &&
  /reading 'write'\)/.test(error.message) &&
  /^\s*at .*\/postgres\/(src|cjs\/src)\/connection\.js/m.test(error.stack?.split('\n')[1] ?? '')

const textOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error))
