import { sql } from 'kysely'
import { cell, type Row, succeeds } from '../cell.ts'

export const mailbox: Row = {
  row: 'the mailbox that is read by IMAP',
  cells: [
    cell('staff', 'sees how the mailbox is read', ({ db }) => succeeds(sql`select private.read_mailbox_state()`.execute(db))),
    cell('staff', 'asks for a reading of the mailbox', ({ db }) => succeeds(sql`select private.request_mailbox_reading()`.execute(db))),
    cell('nobody', 'says that a digest came back', ({ db, world }) =>
      succeeds(sql`select private.return_digest(${world.campaign}, current_date, true)`.execute(db)),
    ),
    cell('nobody', 'says that a campaign was answered', ({ db, world }) =>
      succeeds(sql`select private.answer_campaign_mail(${world.sentCampaign}, ${world.campaign})`.execute(db)),
    ),
    cell('nobody', 'reads which messages were read', ({ db }) => succeeds(sql`select * from private.mailbox_messages`.execute(db))),
  ],
}
