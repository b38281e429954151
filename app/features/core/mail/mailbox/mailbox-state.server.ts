import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { MailboxProblem, Outcome } from './outcomes.ts'

/** Moments are ISO 8601 texts. `outcomes` and `cut` (too long, only the beginning was read) count the messages of 30 days. */
export type MailboxState = {
  lastReadAt: string | null
  lastFailedAt: string | null
  problem: MailboxProblem | null
  detail: string | null
  failures: number
  /** Messages that the last reading left for the next one. */
  leftUnread: number
  cut: number
  outcomes: Partial<Record<Outcome, number>>
}

/** For staff. Refusal: `forbidden`. */
export async function getMailboxState(db: Db): Promise<MailboxState> {
  const { rows } = await sql<{ state: MailboxState }>`select private.read_mailbox_state() as state`.execute(db)
  const [row] = rows
  if (!row) throw new Error('read_mailbox_state returns one row.')
  return row.state
}

/** The next job reads at once, also if the last one failed. For staff; refusal: `forbidden`. */
export const requestMailboxReading = (db: Db) => sql`select private.request_mailbox_reading()`.execute(db)
