import { z } from 'zod'
import type { Backend } from '#app/backend/backend.server.ts'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { indexAllPublished } from '#app/features/resources/publishing/index-resource.server.ts'

const fillIndexJob = { id: 'fill-search-index', payload: z.object({}) }

/** Runs at each start: indexes resources that were published before the index existed. */
export async function registerSearchIndex({ databases, jobs }: Pick<Backend, 'databases'> & { jobs: Jobs }): Promise<void> {
  await jobs.work({ ...fillIndexJob, handle: () => indexAllPublished(databases.service) })
  await jobs.enqueue(fillIndexJob, {})
}
