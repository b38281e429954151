import { z } from 'zod'
import type { Backend } from '#app/backend/backend.server.ts'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { refreshResources } from './refresh-resources.server.ts'

/** Enqueued after each change of the thesaurus. */
export const refreshConceptsJob = { id: 'refresh-concepts', payload: z.object({}) }

/** Registers the handler of the refresh job and its schedule. */
export async function registerThesaurusJobs({ databases, jobs }: Pick<Backend, 'databases'> & { jobs: Jobs }): Promise<void> {
  await jobs.work({
    ...refreshConceptsJob,
    handle: async () => {
      await refreshResources(databases.service)
    },
  })
  // Every ten minutes, in case the process ended between a change and its job.
  await jobs.schedule(refreshConceptsJob, '*/10 * * * *', {})
}
