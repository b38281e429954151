/** The mailbox by IMAP: unread messages, one after the other, and marking them as read. */
import { createHash } from 'node:crypto'
import { ImapFlow } from 'imapflow'
import type { ImapAccount } from '#app/backend/imap-url.ts'
import type { MailboxProblem } from './outcomes.ts'

/** Why the mailbox cannot be read. `detail` is what the server said. */
export class MailboxFault extends Error {
  readonly problem: MailboxProblem
  readonly detail: string
  constructor(problem: MailboxProblem, detail: string, cause?: unknown) {
    super(`The mailbox cannot be read (${problem}): ${detail}`, { cause })
    this.problem = problem
    this.detail = detail
  }
}

export type OpenMailbox = {
  /** UIDs of unread messages, the oldest first. */
  unread: number[]
  isReadOnly: boolean
  /** Names a message for ever, also if the mailbox is made anew and counts from one again. */
  keyOf: (uid: number) => Buffer
  /** At most `maxBytes` of it; null if it was deleted meanwhile. */
  fetch: (uid: number) => Promise<{ source: Uint8Array; isCut: boolean } | null>
  markRead: (uids: readonly number[]) => Promise<void>
  /** False after a fault that closed the connection. */
  isUsable: () => boolean
}

export type MailboxLimits = {
  /** Of one message: enough for a report with the whole mail that came back, and for what a person writes. */
  maxBytes: number
  /** Milliseconds for the whole reading. */
  longest: number
  /** Milliseconds without a byte. */
  silence: number
}
export const mailboxLimits: MailboxLimits = { maxBytes: 256 * 1024, longest: 240_000, silence: 30_000 }

/** Unread messages that one reading looks at. */
const maxUnread = 5_000

/** Throws `MailboxFault`, also for a fault while `work` reads. */
export async function withMailbox<Result>(
  account: ImapAccount,
  { maxBytes, longest, silence }: MailboxLimits,
  work: (mailbox: OpenMailbox) => Promise<Result>,
): Promise<Result> {
  const { host, port, user, password, folder, encryption } = account
  const client = new ImapFlow({
    ...{ host, port, auth: { user, pass: password }, secure: encryption === 'tls' },
    ...(encryption !== 'tls' && { doSTARTTLS: encryption === 'starttls' }),
    ...{ logger: false, disableAutoIdle: true, disableCompression: true, clientInfo: { name: 'Caja' } },
    ...{ connectionTimeout: Math.min(silence, 15_000), greetingTimeout: Math.min(silence, 15_000), socketTimeout: silence },
    ...{ maxLineLength: 1024 * 1024, maxLiteralSize: 4 * maxBytes, maxResponseSize: 8 * maxBytes },
  })
  // A connection that is lost is an event too, and one without a listener ends the process.
  let lost: unknown
  client.on('error', (error: unknown) => {
    lost ??= error
  })
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    client.close()
  }, longest)
  const fault = (error: unknown): unknown =>
    isLate ? new MailboxFault('slow', `It took more than ${Math.round(longest / 1000)} seconds`, error) : toFault(lost ?? error, password)
  try {
    await client.connect()
    const opened = await client.mailboxOpen(folder).catch((error: unknown) => {
      if (client.usable) throw new MailboxFault('folder', detailOf(error, password), error)
      throw error
    })
    const found = await client.search({ seen: false }, { uid: true })
    const name = `${host}\n${user}\n${folder}\n${opened.uidValidity}`
    const result = await work({
      unread: (found || []).toSorted((one, other) => one - other).slice(0, maxUnread),
      isReadOnly: opened.readOnly === true,
      keyOf: (uid) => createHash('sha256').update(`${name}\n${uid}`).digest(),
      fetch: async (uid) => {
        const message = await client.fetchOne(String(uid), { size: true, source: { start: 0, maxLength: maxBytes } }, { uid: true })
        if (!message) return null
        if (!message.source) throw new Error('The mail server sent no content')
        // Some servers ignore the limit.
        const source = message.source.subarray(0, maxBytes)
        return { source, isCut: (message.size ?? message.source.length) > source.length }
      },
      markRead: async (uids) => {
        for (let start = 0; start < uids.length; start += 500)
          await client.messageFlagsAdd(uids.slice(start, start + 500).join(','), ['\\Seen'], { uid: true })
      },
      isUsable: () => client.usable && !isLate,
    })
    if (isLate) throw new Error('late')
    await client.logout().catch(() => {})
    return result
  } catch (error) {
    throw isDatabaseFault(error) ? error : fault(error)
  } finally {
    clearTimeout(timer)
    client.close()
  }
}

/** Set by the reader on what failed outside of the mailbox. */
export class HandlingFault extends Error {}
const isDatabaseFault = (error: unknown) => error instanceof HandlingFault

function toFault(error: unknown, password: string): MailboxFault {
  if (error instanceof MailboxFault) return error
  const { code = '', authenticationFailed = false } = error as { code?: unknown; authenticationFailed?: boolean }
  const is = (pattern: RegExp) => pattern.test(String(code))
  const detail = detailOf(error, password)
  const problem = authenticationFailed
    ? 'login'
    : is(/CERT|SIGNED|VERIFY|ALTNAME|^ERR_TLS/)
      ? 'certificate'
      : is(/STARTTLS|MissingServerExtension|EPROTO|^ERR_SSL/) || /STARTTLS/i.test(detail)
        ? 'encryption'
        : is(/TIMEOUT|ETIMEDOUT|ThrottlE/i)
          ? 'slow'
          : is(/^Parser|TooLarge|TooMany|Invalid|NESTING|UnexpectedTag|MissingTag|ResponseProcessing/)
            ? 'malformed'
            : is(/^E[A-Z]+$|NoConnection|Closed|Connection|StateLogout/)
              ? 'connection'
              : 'other'
  return new MailboxFault(problem, detail, error)
}

function detailOf(error: unknown, password: string): string {
  const { responseText, message } = error as { responseText?: unknown; message?: unknown }
  const text = String(responseText || message || error).replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
  return (password.length > 3 ? text.replaceAll(password, '…') : text).slice(0, 300)
}
