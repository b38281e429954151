/** Work that may wait, on the same Postgres (pg-boss). A job is an id, a zod payload and a handler. */
import { setTimeout } from 'node:timers/promises'
import { type JobResult, PgBoss } from 'pg-boss'
import type { z } from 'zod'
import { jobConnections } from '#app/db/settings.server.ts'
import { moveOutbox } from './outbox.server.ts'

export type Job<Schema extends z.ZodType> = {
  id: string
  payload: Schema
  handle: (input: z.output<Schema>) => Promise<void>
  /** Needs much memory in this process: such jobs run one after another, whatever they are. */
  isHeavy?: boolean
  /** Takes a moment, as a mail does: many that wait are done without a pause between them. Others begin one a second. */
  isShort?: boolean
  /** Seconds after which it counts as lost and is given to somebody else; a quarter of an hour where nothing is said. */
  longest?: number
}

export type Jobs = {
  /** For work that no change of data asked for. What follows a change is asked for by a trigger, in the same transaction. */
  enqueue: <Schema extends z.ZodType>(job: Pick<Job<Schema>, 'id' | 'payload' | 'longest'>, input: z.input<Schema>) => Promise<void>
  work: <Schema extends z.ZodType>(job: Job<Schema>) => Promise<void>
  /** Runs a job over and over, at the times of a cron expression (UTC). */
  schedule: <Schema extends z.ZodType>(job: Pick<Job<Schema>, 'id' | 'payload'>, cron: string, input: z.input<Schema>) => Promise<void>
  stop: () => Promise<void>
}

export async function startJobs(databaseUrl: string, onError: (error: Error) => void): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: jobConnections, application_name: 'caja-jobs' })
  boss.on('error', onError)
  await boss.start()
  const known = new Set<string>()
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (run: () => Promise<void>): Promise<void> => {
    const turn = last.then(run)
    last = turn.catch(() => {})
    return turn
  }
  const ensureQueue = async (id: string) => {
    if (known.has(id)) return
    await boss.createQueue(id, { retryLimit: 5, retryDelay: 30, retryBackoff: true })
    known.add(id)
  }
  const outbox = repeat(async () => (await moveOutbox(boss, ensureQueue)) > 0, 1_000, onError)
  return {
    enqueue: async ({ id, payload, longest }, input) => {
      await ensureQueue(id)
      await boss.send(id, payload.parse(input) as object, longest ? { expireInSeconds: longest } : {})
    },
    work: async ({ id, payload, handle, isHeavy, isShort = false }) => {
      await ensureQueue(id)
      const handleOne = async ({ id: job, data }: { id: string; data: object }): Promise<JobResult> => {
        const run = () => handle(payload.parse(data) as z.output<typeof payload>)
        try {
          await (isHeavy ? inTurn(run) : run())
        } catch (error) {
          return { id: job, status: 'failed', output: { message: error instanceof Error ? error.message : String(error) } }
        }
        // At once: a process that is killed before the others are done does not leave this one to be done again.
        await boss.complete(id, job)
        return { id: job, status: 'completed' }
      }
      const options = { pollingIntervalSeconds: 1, batchSize: isShort ? 10 : 1, burstWhenBatchFull: isShort, perJobResults: true } as const
      await boss.work<object>(id, options, async (jobs) => {
        const results: JobResult[] = []
        for (const job of jobs) results.push(await handleOne(job))
        return results
      })
    },
    schedule: async ({ id, payload }, cron, input) => {
      await ensureQueue(id)
      await boss.schedule(id, cron, payload.parse(input) as object)
    },
    stop: async () => {
      await outbox.stop()
      await boss.stop({ graceful: true, timeout: 5_000 })
    },
  }
}

/** Runs `work` over and over: at once again while it returns true, else after `pause` milliseconds. Never twice at the same time. */
function repeat(work: () => Promise<boolean>, pause: number, onError: (error: Error) => void): { stop: () => Promise<void> } {
  const stopped = new AbortController()
  const run = async () => {
    while (!stopped.signal.aborted) {
      const isMore = await work().catch((error: Error) => {
        onError(error)
        return false
      })
      if (!isMore) await setTimeout(pause, null, { signal: stopped.signal, ref: false }).catch(() => {})
    }
  }
  const running = run()
  return {
    stop: () => {
      stopped.abort()
      return running
    },
  }
}
