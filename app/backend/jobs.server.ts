/** Background jobs on the same Postgres (pg-boss). A job is an id, a zod payload and a handler. */
import { setTimeout } from 'node:timers/promises'
import { type JobResult, PgBoss } from 'pg-boss'
import type { z } from 'zod'
import { jobConnections } from '#app/db/settings.server.ts'
import { moveOutbox } from './outbox.server.ts'

export type Job<Schema extends z.ZodType> = {
  id: string
  payload: Schema
  handle: (input: z.output<Schema>) => Promise<void>
  /** Needs much memory in this process: heavy jobs run one at a time, across all queues. */
  isHeavy?: boolean
  /** Takes a moment, like a mail: many queued ones run without a pause between them. Other jobs start one per second. */
  isShort?: boolean
  /** Seconds after which a job counts as lost and is retried; the default is 15 minutes. */
  timeoutSeconds?: number
}

export type Jobs = {
  /** For work that no change of data causes. Work that follows a change is enqueued by a trigger, in the same transaction. */
  enqueue: <Schema extends z.ZodType>(job: Pick<Job<Schema>, 'id' | 'payload' | 'timeoutSeconds'>, input: z.input<Schema>) => Promise<void>
  work: <Schema extends z.ZodType>(job: Job<Schema>) => Promise<void>
  /** Runs a job on a cron schedule (UTC). */
  schedule: <Schema extends z.ZodType>(job: Pick<Job<Schema>, 'id' | 'payload'>, cron: string, input: z.input<Schema>) => Promise<void>
  stop: () => Promise<void>
}

/** `onError` is told of every failed attempt of a job, and of faults of the queue itself. */
export async function startJobs(databaseUrl: string, onError: (error: Error) => void): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: jobConnections, application_name: 'caja-jobs' })
  boss.on('error', onError)
  await boss.start()
  const known = new Set<string>()
  let last: Promise<unknown> = Promise.resolve()
  const runOneAtATime = (run: () => Promise<void>): Promise<void> => {
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
    enqueue: async ({ id, payload, timeoutSeconds }, input) => {
      await ensureQueue(id)
      await boss.send(id, payload.parse(input) as object, timeoutSeconds ? { expireInSeconds: timeoutSeconds } : {})
    },
    work: async ({ id, payload, handle, isHeavy, isShort = false, timeoutSeconds }) => {
      await ensureQueue(id)
      // Of the queue, because jobs from the outbox have no limit of their own.
      if (timeoutSeconds) await boss.updateQueue(id, { expireInSeconds: timeoutSeconds })
      const handleOne = async ({ id: job, data }: { id: string; data: object }): Promise<JobResult> => {
        const run = () => handle(payload.parse(data) as z.output<typeof payload>)
        try {
          await (isHeavy ? runOneAtATime(run) : run())
        } catch (error) {
          const message = error instanceof Error ? error.message : String(error)
          onError(new Error(`Job ${id} failed: ${message}`, { cause: error }))
          return { id: job, status: 'failed', output: { message } }
        }
        // Completed one by one: if the process is killed before the batch is done, finished jobs do not run again.
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

/** Runs `work` repeatedly: again at once while it returns true, else after `pause` milliseconds. Never twice at the same time. */
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
