/** Exports queued and running jobs as jobs, not as rows, so that a newer pg-boss can import them. */
import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import { z } from 'zod'

const queue = z.object({
  name: z.string(),
  retry_limit: z.number().nullish(),
  retry_delay: z.number().nullish(),
  retry_backoff: z.boolean().nullish(),
})
const job = z.object({
  id: z.uuid(),
  name: z.string(),
  data: z.record(z.string(), z.unknown()).nullable(),
  priority: z.number(),
  retry_limit: z.number(),
  retry_delay: z.number(),
  retry_backoff: z.boolean(),
  start_after: z.string(),
  singleton_key: z.string().nullish(),
  expire_seconds: z.number().nullish(),
})
export const jobsSchema = z.object({ queues: z.array(queue), jobs: z.array(job) })
export type QueuedJobs = z.infer<typeof jobsSchema>

/** A running job is exported as queued: it runs again after a restore. */
export async function findQueuedJobs(client: pg.Client): Promise<QueuedJobs> {
  const { rows } = await client.query<{ present: boolean }>(`select to_regclass('pgboss.job') is not null as present`)
  if (!rows[0]?.present) return { queues: [], jobs: [] }
  const all = async (text: string) => (await client.query<{ row: unknown }>(text)).rows.map(({ row }) => row)
  return jobsSchema.parse({
    queues: await all(`select to_jsonb(queue) as row from pgboss.queue queue where name not like '\\_\\_pgboss%' order by name`),
    jobs: await all(
      `select to_jsonb(job) as row from pgboss.job job
       where state in ('created', 'retry', 'active') and name not like '\\_\\_pgboss%' order by created_on, id`,
    ),
  })
}

/** Creates the queues of the archive and sends its jobs through pg-boss. */
export async function enqueueRestoredJobs(databaseUrl: string, { queues, jobs }: QueuedJobs): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 2, supervise: false, schedule: false })
  boss.on('error', () => {})
  await boss.start()
  try {
    for (const { name, retry_limit, retry_delay, retry_backoff } of queues)
      await boss.createQueue(name, {
        retryLimit: retry_limit ?? undefined,
        retryDelay: retry_delay ?? undefined,
        retryBackoff: retry_backoff ?? undefined,
      })
    for (const one of jobs)
      await boss.insert(one.name, [
        {
          id: one.id,
          data: one.data ?? {},
          priority: one.priority,
          retryLimit: one.retry_limit,
          retryDelay: one.retry_delay,
          retryBackoff: one.retry_backoff,
          startAfter: one.start_after,
          singletonKey: one.singleton_key ?? undefined,
          expireInSeconds: one.expire_seconds ?? undefined,
        },
      ])
  } finally {
    await boss.stop({ graceful: false })
  }
}
