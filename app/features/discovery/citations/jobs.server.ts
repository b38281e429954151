import { z } from 'zod'
import type { Backend } from '#app/backend/backend.server.ts'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { writeCitations } from './write-citations.server.ts'

/** The published resource, named by the trigger. The job writes all missing citations, not only this one. */
const payload = z.object({ resourceId: z.uuid().optional() })

export const writeCitationsJob = { id: 'write-citations', payload }

/** Runs after each publication; a schedule every 15 minutes finds what was published without a job. */
export async function registerCitationJobs({ databases, jobs }: Pick<Backend, 'databases'> & { jobs: Jobs }): Promise<void> {
  await jobs.work({
    ...writeCitationsJob,
    isHeavy: true,
    handle: async () => {
      while ((await writeCitations(databases.service)) > 0);
    },
  })
  await jobs.schedule(writeCitationsJob, '*/15 * * * *', {})
}
