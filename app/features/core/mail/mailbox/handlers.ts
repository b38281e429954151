import type { Tx } from '#app/db/clients.server.ts'
import type { Outcome } from './outcomes.ts'
import type { MailboxMessage } from './read-message.server.ts'

/**
 * What a room does with a message, in the transaction in which the message is marked as read. Null if the message is not for it: then the
 * next handler is asked.
 */
export type MailboxHandler = (message: MailboxMessage, db: Tx) => Promise<Outcome | null>

export type OwnMails = {
  /** The part of our Message-IDs before the @, with a group for each id in it. */
  pattern: RegExp
  /** The mail came back. False unless it was sent and had not come back before. */
  afterReturn: (db: Tx, ids: string[], isPermanent: boolean) => Promise<boolean>
  /** A person answered. False unless it was sent and this is the first answer. */
  afterReply?: (db: Tx, ids: string[]) => Promise<boolean>
}

/**
 * Handles reports and answers about mails of ours. They are believed only if they name a Message-ID that we made: its ids are
 * known only to the mail programs of the recipient (ADR 43).
 */
export const handleOwnMails =
  (publicUrl: string, mails: readonly OwnMails[]): MailboxHandler =>
  async ({ report, answers, isAutomatic }, db) => {
    const host = new URL(publicUrl).hostname
    if (report) {
      if (report.result !== 'failed') return null
      for (const { mail, ids } of findOwn(mails, report.messageIds, host))
        if (await mail.afterReturn(db, ids, report.isPermanent)) return 'bounce'
      return null
    }
    if (isAutomatic) return null
    let isReply = false
    for (const { mail, ids } of findOwn(mails, answers, host)) {
      // A second answer of the same person is one, too; it is not counted again.
      if (!mail.afterReply) continue
      await mail.afterReply(db, ids)
      isReply = true
    }
    return isReply ? 'reply' : null
  }

function findOwn(mails: readonly OwnMails[], messageIds: readonly string[], host: string) {
  return [...new Set(messageIds)].flatMap((messageId) => {
    const at = messageId.lastIndexOf('@')
    if (messageId.slice(at + 1).toLowerCase() !== host) return []
    return mails.flatMap((mail) => {
      const [, ...ids] = mail.pattern.exec(messageId.slice(0, at).toLowerCase()) ?? []
      return ids.length > 0 ? [{ mail, ids }] : []
    })
  })
}
