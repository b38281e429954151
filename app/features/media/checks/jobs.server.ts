/** The check of Storage runs every night, and on request by staff. */
import { z } from 'zod'
import type { Backend } from '#app/backend/backend.server.ts'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { checkStorage } from './check-storage.server.ts'

export const storageCheckJob = { id: 'check-storage', payload: z.object({ mayMoveAside: z.boolean().default(false) }) }

type Services = Pick<Backend, 'databases' | 'serviceStorage' | 'disk'> & { jobs: Jobs }

export async function registerStorageCheck(services: Services): Promise<void> {
  await services.jobs.work({ ...storageCheckJob, handle: ({ mayMoveAside }) => checkStorage(services, { mayMoveAside }) })
  // 05:20 UTC: after midnight in the whole region.
  await services.jobs.schedule(storageCheckJob, '20 5 * * *', {})
}
