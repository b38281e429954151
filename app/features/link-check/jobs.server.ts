/** The check of outside addresses, once a week. */
import { z } from 'zod'
import type { Backend } from '#app/backend/backend.server.ts'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { checkLinks } from './check-links.server.ts'

const linkCheckJob = { id: 'check-links', payload: z.object({}) }

export async function registerLinkCheck({ databases, jobs }: Pick<Backend, 'databases'> & { jobs: Jobs }): Promise<void> {
  await jobs.work({
    ...linkCheckJob,
    handle: async () => {
      // A job that runs too long is taken for dead: the rest of a long list is another one.
      if ((await checkLinks(databases.service)) > 0) await jobs.enqueue(linkCheckJob, {})
    },
  })
  // Sunday, 06:40 UTC.
  await jobs.schedule(linkCheckJob, '40 6 * * 0', {})
}
