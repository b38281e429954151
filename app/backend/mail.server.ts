/** Mail: by SMTP where SMTP_URL is set, else into the mailbox that /dev/mailbox shows. */

import { sql } from 'kysely'
import nodemailer from 'nodemailer'
import type { Db } from '#app/db/clients.server.ts'

export type Mail = { to: string; subject: string; text: string; html: string }
export type SendMail = (mail: Mail) => Promise<void>

export function createMailer(service: Db, smtpUrl: string | undefined, from: string): SendMail {
  if (!smtpUrl) {
    return async ({ to, subject, text, html }) => {
      await sql`insert into private.mailbox (recipient, subject, text, html) values (${to}, ${subject}, ${text}, ${html})`.execute(service)
    }
  }
  const transport = nodemailer.createTransport(smtpUrl)
  return async (mail) => {
    await transport.sendMail({ from, ...mail })
  }
}
