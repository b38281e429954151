/**
 * Sends mail by SMTP if SMTP_URL is set, else stores it in the mailbox that /dev/mailbox shows. Mail to demonstration accounts always goes
 * to the mailbox, because their addresses do not exist.
 */

import { sql } from 'kysely'
import nodemailer from 'nodemailer'
import type { Db } from '#app/db/clients.server.ts'
import { Unavailable } from '#app/lib/unavailable.ts'

/** `headers` are those that mail programs read, such as `List-Unsubscribe`. `replyTo` is the mailbox that answers go to, if not the sender's. */
export type Mail = {
  to: string
  subject: string
  text: string
  html: string
  replyTo?: string
  messageId?: string
  headers?: Record<string, string>
}
/** `db` is the transaction that the caller holds: the mailbox must not wait for a second connection of a small pool. */
export type SendMail = (mail: Mail, db?: Db) => Promise<void>

export function createMailer(service: Db, smtpUrl: string | undefined, from: string): SendMail {
  const storeInMailbox: SendMail = async ({ to, subject, text, html, replyTo, messageId, headers }, db = service) => {
    const kept = JSON.stringify({ ...headers, ...(replyTo && { 'Reply-To': replyTo }), ...(messageId && { 'Message-ID': messageId }) })
    await sql`insert into private.mailbox (recipient, subject, text, html, headers)
      values (${to}, ${subject}, ${text}, ${html}, ${kept}::jsonb)`.execute(db)
  }
  if (!smtpUrl) return storeInMailbox
  const transport = nodemailer.createTransport({ url: smtpUrl, ...timeouts })
  return async (mail, db) => {
    if (mail.to.endsWith('@demo.caja')) return storeInMailbox(mail, db)
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Unavailable('The mail server takes too long')), mailTimeout)
    })
    try {
      await Promise.race([transport.sendMail({ from, ...mail, to: { name: '', address: mail.to } }), late])
    } catch (cause) {
      if (isRefusal(cause)) throw new MailRefused('The mail server refuses this mail', { cause })
      throw new Unavailable('The mail server does not take mail now', { cause })
    } finally {
      clearTimeout(timer)
    }
  }
}

/** The mail server refused this mail for good, for example because there is no such address. */
export class MailRefused extends Error {}

/** Milliseconds. A person who signs in waits for the mail server, so these are much shorter than the library's minutes. */
const timeouts = { dnsTimeout: 4_000, connectionTimeout: 4_000, greetingTimeout: 4_000, socketTimeout: 8_000 }
const mailTimeout = 10_000

/**
 * A 5xx reply concerns this mail (for example an unknown address); any other error concerns the server, which may accept it later: RFC
 * 5321, 4.2.1.
 */
const isRefusal = (error: unknown) => {
  const code = (error as { responseCode?: unknown } | null)?.responseCode
  return typeof code === 'number' && code >= 500
}
