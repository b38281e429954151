/** Shuts the process down in order: at a signal, when the parent process ends, or after an unexpected error. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '#app/lib/log.server.ts'
import { isUnavailable } from '#app/lib/unavailable.ts'

type Step = { stop: () => Promise<unknown>; maxMs: number }

export type Shutdown = {
  /** Adds a step that runs before all steps added earlier; it is abandoned after `maxMs` milliseconds. */
  add: (stop: Step['stop'], maxMs: number) => void
  end: (code: number) => Promise<void>
  hasBegun: () => boolean
}

export function createShutdown({
  print,
  log,
  exit = process.exit,
}: {
  print: (message: string) => void
  log: Log
  exit?: (code: number) => void
}) {
  const steps: Step[] = []
  let hasBegun = false
  const shutdown: Shutdown = {
    add: (stop, maxMs) => steps.push({ stop, maxMs }),
    hasBegun: () => hasBegun,
    end: async (code) => {
      if (hasBegun) return
      hasBegun = true
      // A shutdown after an error has already printed its own line.
      if (code === 0) print('Closing')
      for (const { stop, maxMs } of steps.toReversed()) {
        const stopped = Promise.resolve()
          .then(stop)
          .catch((error: unknown) => log.warn({ error }, 'could not be closed'))
        await Promise.race([stopped, wait(maxMs)])
      }
      exit(code)
    },
  }
  return shutdown
}

/** Shuts down at SIGINT, SIGTERM, SIGHUP, when the start script ends, and after an unexpected error; logs temporary faults and continues. */
export function shutDownOnSignals(shutdown: Shutdown, log: Log): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void shutdown.end(0))
  // The channel of the start script closes when that script is killed.
  process.on('disconnect', () => void shutdown.end(0))
  // A closed terminal or pipe is no reason to shut down.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {})
  const unexpected = (error: unknown) => {
    if (isUnavailable(error) || isWriteAfterSocketCut(error))
      return log.error({ error: textOf(error) }, 'a service failed where no request was waiting for it')
    // After an error of ours, the memory of this process can no longer be trusted.
    log.fatal({ error: textOf(error) }, 'an error that nothing caught')
    void shutdown.end(1)
  }
  process.on('uncaughtException', unexpected)
  process.on('unhandledRejection', unexpected)
}

/**
 * postgres.js 3.4 (inside Supabase Lite) writes once more to a socket that was just closed, in a callback of its own. Its queries have
 * failed by then, and it opens the next connection by itself.
 */
const isWriteAfterSocketCut = (error: unknown) =>
  error instanceof TypeError &&
  /reading 'write'\)/.test(error.message) &&
  /^\s*at .*\/postgres\/(src|cjs\/src)\/connection\.js/m.test(error.stack?.split('\n')[1] ?? '')

const textOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error))
