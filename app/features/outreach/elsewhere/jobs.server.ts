/** Jobs that read the sources: every hour those that are due, and one at once when staff ask. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Backend } from '#app/backend/backend.server.ts'
import type { Jobs } from '#app/backend/jobs.server.ts'
import type { Db } from '#app/db/clients.server.ts'
import { harvesterAgent, type ReadOptions, readSource } from './reading/read-source.server.ts'

const readElsewhereJob = { id: 'read-elsewhere', payload: z.object({}) }
export const readSourceJob = { id: 'read-elsewhere-source', payload: z.object({ source: z.uuid() }) }
const matchElsewhereJob = { id: 'match-elsewhere', payload: z.object({}) }

/** Sources that are on and due, one after the other. Returns those whose list goes on. */
export async function readDueSources(service: Db, options: ReadOptions): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from elsewhere_sources join elsewhere_readings on source_id = id
    where is_on and next_read_at <= now() order by next_read_at, id`.execute(service)
  const unfinished: string[] = []
  // A job that runs too long counts as dead: what is left is read by the next one, which an unfinished list starts at once.
  const started = Date.now()
  for (const { id } of rows) {
    if (Date.now() - started > (options.longest ?? 600_000)) break
    if ((await readSource(service, id, options)) === 'more') unfinished.push(id)
  }
  return unfinished
}

type Services = Pick<Backend, 'databases'> & { jobs: Jobs; publicUrl: string; contactEmail: string }

export async function registerElsewhereJobs({ databases: { service }, jobs, publicUrl, contactEmail }: Services): Promise<void> {
  const options: ReadOptions = { agent: harvesterAgent(publicUrl, contactEmail), longest: 240_000 }
  await jobs.work({
    ...readElsewhereJob,
    handle: async () => {
      for (const source of await readDueSources(service, options)) await jobs.enqueue(readSourceJob, { source })
    },
  })
  await jobs.work({
    ...readSourceJob,
    handle: async ({ source }) => {
      if ((await readSource(service, source, options)) === 'more') await jobs.enqueue(readSourceJob, { source })
    },
  })
  await jobs.work({ ...matchElsewhereJob, handle: async () => void (await sql`select private.match_elsewhere_again()`.execute(service)) })
  await jobs.schedule(readElsewhereJob, '25 * * * *', {})
}
