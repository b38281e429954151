import { z } from 'zod'
import type { Backend } from '#app/backend/backend.server.ts'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { indexAllPublished } from '#app/features/resources/publishing/index-resource.server.ts'

const fillIndexJob = { id: 'fill-search-index', payload: z.object({}) }

/** Asked for at each start: what was published before there was an index is found from then on. */
export async function registerSearchIndex({ databases, jobs }: Pick<Backend, 'databases'> & { jobs: Jobs }): Promise<void> {
  await jobs.work({ ...fillIndexJob, handle: () => indexAllPublished(databases.service) })
  await jobs.enqueue(fillIndexJob, {})
}
