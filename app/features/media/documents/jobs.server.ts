/** Reading documents takes seconds, so jobs do it. */
import { z } from 'zod'
import type { Backend } from '#app/backend/backend.server.ts'
import type { Jobs } from '#app/backend/jobs.server.ts'
import type { Db } from '#app/db/clients.server.ts'
import { readDocument } from './read-document.server.ts'

const payload = z.object({ fileId: z.uuid() })

export const readDocumentJob = { id: 'read-document', payload }

type Services = Pick<Backend, 'databases' | 'openObject' | 'serviceStorage'> & { jobs: Jobs }

/** Registers the handler of the job that reads documents. */
export async function registerDocumentJobs(services: Services): Promise<void> {
  await services.jobs.work({ ...readDocumentJob, isHeavy: true, handle: ({ fileId }) => readDocument(services, fileId) })
}

/**
 * Enqueues every PDF that was never read: those from before this job existed, those of the seed, and those whose server stopped in between.
 */
export async function enqueueUnread(db: Db, jobs: Pick<Jobs, 'enqueue'>): Promise<void> {
  const unread = await db
    .selectFrom('files')
    .select('id')
    .where('media_type', '=', 'application/pdf')
    .where((eb) => eb.or([eb('text_state', 'is', null), eb('text_state', '=', 'waiting')]))
    .execute()
  for (const { id } of unread) await jobs.enqueue(readDocumentJob, { fileId: id })
}
