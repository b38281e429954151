import { sql } from 'kysely'
import { z } from 'zod'
import type { ImapAccount } from '#app/backend/imap-url.ts'
import type { Jobs } from '#app/backend/jobs.server.ts'
import type { MailServices } from '#app/features/core/mail/mail-job.server.ts'
import type { MailboxHandler } from './handlers.ts'
import { readMailbox } from './read-mailbox.server.ts'

type Services = Pick<MailServices, 'databases'> & { jobs: Jobs; imapAccount: ImapAccount | null }

export const readMailboxJob = { id: 'read-mailbox', payload: z.object({}), timeoutSeconds: 480 }

/** Reads the mailbox every ten minutes, if one is configured. The handlers belong to the rooms, and are asked in their order. */
export async function registerMailboxJob(
  { jobs, databases: { service }, imapAccount }: Services,
  handlers: readonly MailboxHandler[],
): Promise<void> {
  await jobs.work({
    ...readMailboxJob,
    // One that was scheduled while a mailbox was configured finds none now.
    handle: async () => void (imapAccount && (await readMailbox(service, { account: imapAccount, handlers }))),
  })
  if (!imapAccount) return
  // The password may be another one since the last start.
  await sql`update private.mailbox_reading set next_read_at = now() where problem = 'login' and next_read_at > now()`.execute(service)
  await jobs.schedule(readMailboxJob, '*/10 * * * *', {})
}
