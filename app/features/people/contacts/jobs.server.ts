import { sql } from 'kysely'
import { z } from 'zod'
import type { Jobs } from '#app/backend/jobs.server.ts'
import type { MailServices } from '#app/features/core/mail/mail-job.server.ts'

/** Every day, deletes the parts of the log of shown notes that are older than a year, and copies of mails that were not confirmed within 60 days. */
export async function registerContactJobs({ jobs, databases }: Pick<MailServices, 'databases'> & { jobs: Jobs }): Promise<void> {
  const purge = { id: 'purge-note-reads', payload: z.object({}) }
  await jobs.work({
    ...purge,
    handle: async () => void (await sql`select private.purge_note_reads(), private.purge_mail_copies()`.execute(databases.service)),
  })
  await jobs.schedule(purge, '10 5 * * *', {})
}
