/** Jobs of the link check: daily for addresses that are due, and at once when staff ask. */
import { z } from 'zod'
import type { Backend } from '#app/backend/backend.server.ts'
import type { Jobs } from '#app/backend/jobs.server.ts'
import { createFindCopy } from './archived-copy.server.ts'
import { agentOf, checkLinkNow, checkLinks } from './check-links.server.ts'

const linkCheckJob = { id: 'check-links', payload: z.object({}) }
export const checkLinkJob = { id: 'check-link', payload: z.object({ url: z.url({ protocol: /^https?$/ }) }) }

type Services = Pick<Backend, 'databases'> & { jobs: Jobs; publicUrl: string }

export async function registerLinkCheck({ databases, jobs, publicUrl }: Services): Promise<void> {
  const agent = agentOf(publicUrl)
  const findCopy = createFindCopy({ fetch, agent })
  await jobs.work({
    ...linkCheckJob,
    handle: async () => {
      // A job that runs too long counts as dead, so a long list continues in another job.
      if ((await checkLinks(databases.service, { agent, findCopy })) > 0) await jobs.enqueue(linkCheckJob, {})
    },
  })
  await jobs.work({ ...checkLinkJob, handle: ({ url }) => checkLinkNow(databases.service, url, { agent }) })
  // Every day, 06:40 UTC.
  await jobs.schedule(linkCheckJob, '40 6 * * *', {})
}
