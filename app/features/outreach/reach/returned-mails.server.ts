/** Counts digests and campaigns that came back or were answered. An address from which three in a row came back gets no more mails. */
import { sql } from 'kysely'
import type { Tx } from '#app/db/clients.server.ts'
import { handleOwnMails, type MailboxHandler, type OwnMails } from '#app/features/core/mail/mailbox/handlers.ts'

const uuid = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'

/** As `digestJob` names them. */
const digests: OwnMails = {
  pattern: new RegExp(`^digest-(\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]))-${uuid}$`),
  afterReturn: (db, [week, follower], isPermanent) => done(db, sql`private.return_digest(${follower}, ${toDay(week)}, ${isPermanent})`),
  afterReply: (db, [week, follower]) => done(db, sql`private.answer_digest(${follower}, ${toDay(week)})`),
}

/** As `campaignJob` names them. */
const campaigns: OwnMails = {
  pattern: new RegExp(`^campaign-${uuid}-${uuid}$`),
  afterReturn: (db, [campaign, follower], isPermanent) =>
    done(db, sql`private.return_campaign_mail(${campaign}, ${follower}, ${isPermanent})`),
  afterReply: (db, [campaign, follower]) => done(db, sql`private.answer_campaign_mail(${campaign}, ${follower})`),
}

/** A day that does not exist, such as 30 February, is the day after it: no digest is of that day. */
const toDay = (text = '') => new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10)

async function done(db: Tx, call: ReturnType<typeof sql>): Promise<boolean> {
  const { rows } = await sql<{ changed: boolean }>`select ${call} as changed`.execute(db)
  return rows[0]?.changed ?? false
}

export const handleReturnedBulkMails = (publicUrl: string): MailboxHandler => handleOwnMails(publicUrl, [digests, campaigns])
