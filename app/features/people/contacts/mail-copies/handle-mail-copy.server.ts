/** A copy (BCC) of a mail that staff sent to an official becomes a draft of a contact. It is never recorded by itself. */
import { sql } from 'kysely'
import type { MailboxHandler } from '#app/features/core/mail/mailbox/handlers.ts'
import type { Outcome } from '#app/features/core/mail/mailbox/outcomes.ts'
import { ownWords } from '#app/features/core/mail/mailbox/own-words.ts'
import { noteLength } from '#app/features/people/contacts/schema.ts'
import { cleanText } from '#app/lib/clean-text.ts'

/** Recipients of one mail that are looked at. */
const maxRecipients = 100

/** `ownAddresses` are those of Caja itself, which are no recipients. */
export const handleMailCopy =
  (ownAddresses: readonly string[]): MailboxHandler =>
  async (message, db) => {
    if (!message.from || message.isAutomatic) return null
    const { rows: senders } = await sql`
      select from people where email = ${message.from.address} and role in ('editor', 'admin') and left_at is null`.execute(db)
    if (senders.length === 0) return null
    // The mail server says that the sender is false.
    if (message.isProven === false) return 'copy-refused'
    const own = new Set(ownAddresses.map((address) => address.toLowerCase()))
    const recipients = [...new Set([...message.to, ...message.cc])].filter((address) => !own.has(address)).slice(0, maxRecipients)
    const { rows } = await sql<{ outcome: Outcome | null }>`select private.add_mail_copy(${message.from.address},
      ${message.writtenOn ?? new Date().toISOString().slice(0, 10)}, ${noteOf(message)}, ${message.isProven === true}, ${recipients}::text[]) as outcome`.execute(
      db,
    )
    return rows[0]?.outcome ?? 'ignored'
  }

/** The subject and what the person wrote, as long as a note may be. */
function noteOf({ subject, text }: { subject: string; text: string }): string {
  const note = cleanText(`${cleanText(subject).replace(/\s+/g, ' ').slice(0, 300)}\n\n${cleanText(ownWords(text))}`) || '…'
  return note.length > noteLength ? `${cleanText(note.slice(0, noteLength - 1))}…` : note
}
