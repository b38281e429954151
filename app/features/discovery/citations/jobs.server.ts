import { z } from 'zod'
import type { Backend } from '#app/backend/backend.server.ts'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { writeCitations } from './write-citations.server.ts'

/** The resource that was published, which the trigger names; the job writes every citation that is missing. */
const payload = z.object({ resourceId: z.uuid().optional() })

export const writeCitationsJob = { id: 'write-citations', payload }

/** Asked for at each publication; what was published in any other way is found within a quarter of an hour. */
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
