/**
 * Further processes of the same site on the same port, so that every core answers requests. The kernel distributes new connections among
 * the processes (SO_REUSEPORT). The first process runs the embedded database and the seed; the others join it.
 */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { superviseProcess } from '#app/backend/embedded/supervise-process.server.ts'
import type { Log } from '#app/lib/log.server.ts'

/** Starts `count` processes with the environment of this one and `environment`, and starts again those that end by themselves. */
export function startWorkers(count: number, environment: Record<string, string>, log: Log): { stop: () => Promise<void> } {
  const workers = Array.from({ length: count }, () =>
    superviseProcess({
      start: () =>
        spawn(process.execPath, [...process.execArgv, path.resolve('server/start.ts')], {
          env: { ...process.env, ...environment },
          // The channel closes when this process is killed; the worker then ends too (shutdown.ts).
          stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        }),
      onExit: (code) => log.error({ code }, 'a worker process ended; it is started again'),
    }),
  )
  return {
    stop: async () => {
      await Promise.all(workers.map((worker) => worker.stop(['SIGTERM'])))
    },
  }
}
