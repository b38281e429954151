/**
 * One reading of the mailbox. Each message is handled in a transaction that also writes that it was read, and is marked as read in the mailbox
 * after it: if the process ends in between, it is only marked the next time.
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { ImapAccount } from '#app/backend/imap-url.ts'
import type { Db } from '#app/db/clients.server.ts'
import { HandlingFault, MailboxFault, type MailboxLimits, mailboxLimits, type OpenMailbox, withMailbox } from './fetch-messages.server.ts'
import type { MailboxHandler } from './handlers.ts'
import type { Outcome } from './outcomes.ts'
import { type MailboxMessage, readMessage } from './read-message.server.ts'

export type MailboxOptions = {
  account: ImapAccount
  handlers: readonly MailboxHandler[]
  limits?: Partial<MailboxLimits>
  /** Messages of one reading; the rest are left for the next. */
  most?: number
}

/** Returns what the messages were. Throws `MailboxFault` after noting it for staff. Null if it is not time yet. */
export async function readMailbox(
  service: Db,
  { account, handlers, limits, most = 200 }: MailboxOptions,
): Promise<Partial<Record<Outcome, number>> | null> {
  // One reading at a time. If the process ends meanwhile, the next one is in ten minutes.
  const { numAffectedRows = 0n } = await sql`
    update private.mailbox_reading set reading_since = now(), next_read_at = now() + interval '5 minutes' where next_read_at <= now()`.execute(
    service,
  )
  if (numAffectedRows === 0n) return null
  try {
    const { counts, left, isReadOnly } = await withMailbox(account, { ...mailboxLimits, ...limits }, (mailbox) =>
      readUnread(service, mailbox, handlers, most),
    )
    if (isReadOnly) throw new MailboxFault('read-only', account.folder)
    await noteReading(service, null, '', '0', left)
    return counts
  } catch (error) {
    const { problem, detail } =
      error instanceof MailboxFault ? error : { problem: 'database' as const, detail: String((error as Error).message) }
    // A retried job must not ask again at once. A wrong password locks accounts.
    await noteReading(service, problem, detail, problem === 'login' ? 'login' : '9 minutes', null)
    throw error
  }
}

async function noteReading(service: Db, problem: string | null, detail: string, wait: string, left: number | null) {
  const pause =
    wait === 'login'
      ? sql`(select least(interval '6 hours', interval '9 minutes' * 2 ^ least(failures, 8)) from private.mailbox_reading)`
      : sql`${wait}::interval`
  await sql`select private.note_mailbox_reading(${problem}, ${detail}, ${pause}, ${left}::integer)`.execute(service)
}

async function readUnread(service: Db, mailbox: OpenMailbox, handlers: readonly MailboxHandler[], most: number) {
  const counts: Partial<Record<Outcome, number>> = {}
  const known = await findKnown(service, mailbox)
  const isRead = (uid: number) => known.get(uid)?.isRead === true
  await mailbox.markRead(mailbox.unread.filter(isRead))
  // Those whose reading failed before come last, so that they hold up no other.
  const waiting = mailbox.unread
    .filter((uid) => !isRead(uid))
    .toSorted((one, other) => (known.get(one)?.attempts ?? 0) - (known.get(other)?.attempts ?? 0) || one - other)
  for (const uid of waiting.slice(0, most)) {
    const outcome = await readOne(service, mailbox, uid, handlers)
    if (!outcome) continue
    counts[outcome] = (counts[outcome] ?? 0) + 1
    await mailbox.markRead([uid])
  }
  return { counts, left: Math.max(0, waiting.length - most), isReadOnly: mailbox.isReadOnly }
}

async function findKnown(service: Db, { unread, keyOf }: OpenMailbox) {
  const uidOf = new Map(unread.map((uid) => [keyOf(uid).toString('hex'), uid]))
  const { rows } = await sql<{ key: string; attempts: number; isRead: boolean }>`
    select encode(key, 'hex') as key, attempts, outcome is not null as "isRead" from private.mailbox_messages
    where key = any (select decode(hex, 'hex') from unnest(${[...uidOf.keys()]}::text[]) as hex)`.execute(service)
  return new Map(rows.map(({ key, attempts, isRead }) => [uidOf.get(key), { attempts, isRead }]))
}

/** Null if it is left unread: it was deleted, or failed and is tried again. */
async function readOne(service: Db, mailbox: OpenMailbox, uid: number, handlers: readonly MailboxHandler[]): Promise<Outcome | null> {
  const key = mailbox.keyOf(uid)
  const { rows } = await inDatabase(() => sql<{ begins: boolean }>`select private.begin_mailbox_message(${key}) as begins`.execute(service))
  if (!rows[0]?.begins) return 'failed'
  let fetched: Awaited<ReturnType<OpenMailbox['fetch']>>
  try {
    fetched = await mailbox.fetch(uid)
  } catch (error) {
    if (mailbox.isUsable()) return null
    throw error
  }
  if (!fetched) return null
  const message = await readMessage(fetched.source).catch(() => null)
  try {
    return await service.transaction().execute(async (db) => {
      const { rows: locked } = await sql`select from private.mailbox_messages where key = ${key} and outcome is null for update`.execute(db)
      if (locked.length === 0) return null
      const idHash = message ? hashOf(message) : null
      const outcome = await handle(db, message, idHash, handlers)
      await sql`select private.end_mailbox_message(${key}, ${outcome}, ${idHash}, ${fetched.isCut})`.execute(db)
      return outcome
    })
  } catch (error) {
    // Of this message only if the database answers otherwise: then the others are read.
    await inDatabase(() => sql`select 1`.execute(service), error)
    return null
  }
}

async function handle(
  db: Parameters<MailboxHandler>[1],
  message: MailboxMessage | null,
  idHash: Buffer | null,
  handlers: readonly MailboxHandler[],
): Promise<Outcome> {
  if (!message) return 'unreadable'
  if (idHash) {
    const { rows } = await sql<{ repeated: boolean }>`select private.is_repeated_message(${idHash}) as repeated`.execute(db)
    if (rows[0]?.repeated) return 'repeated'
  }
  for (const one of handlers) {
    const outcome = await one(message, db)
    if (outcome) return outcome
  }
  return message.report ? 'report' : message.isAutomatic ? 'automatic' : 'ignored'
}

async function inDatabase<Result>(work: () => Promise<Result>, first?: unknown): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw new HandlingFault((error as Error).message, { cause: first ?? error })
  }
}

/** The same for each copy of a message. Some programs give several messages one Message-ID. */
const hashOf = ({ messageId, from, writtenOn, subject }: MailboxMessage) =>
  messageId ? createHash('sha256').update([messageId, from?.address, writtenOn, subject].join('\n')).digest() : null
