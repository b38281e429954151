import { sql } from 'kysely'
import pg from 'pg'
import { cell, type Row, reads, succeeds, writes } from '../cell.ts'

/** A campaign without a text is refused later than one without rights. */
const allowedIfRefusedLater = (call: Promise<unknown>): Promise<boolean> =>
  succeeds(call).catch((error: unknown) => {
    if (error instanceof pg.DatabaseError && ['campaign_needs_es', 'campaign_other_state'].includes(error.message)) return true
    throw error
  })

export const campaigns: Row = {
  row: 'campaigns',
  cells: [
    cell('staff', 'starts a campaign', ({ db }) => writes(db.insertInto('campaigns').values({ audience: 'officials' }))),
    cell('staff', 'reads campaigns', ({ db, world }) => reads(db.selectFrom('campaigns').select('state').where('id', '=', world.campaign))),
    cell('staff', 'changes a draft', ({ db, world }) =>
      succeeds(sql`select private.save_campaign(${world.campaign}, 1, 'officials', null, null, null, '{}', '{}')`.execute(db)),
    ),
    cell('staff', 'sees how many would get it', ({ db, world }) =>
      succeeds(sql`select * from private.count_campaign(${world.campaign})`.execute(db)),
    ),
    cell('staff', 'schedules a campaign', ({ db, world }) =>
      allowedIfRefusedLater(sql`select private.schedule_campaign(${world.campaign}, 1, now())`.execute(db)),
    ),
    cell('staff', 'notes the replies of a campaign', ({ db, world }) =>
      succeeds(sql`select private.note_replies(${world.sentCampaign}, 3)`.execute(db)),
    ),
    cell('staff', 'stops a campaign', ({ db, world }) =>
      allowedIfRefusedLater(sql`select private.stop_campaign(${world.campaign})`.execute(db)),
    ),
    cell('staff', 'deletes a draft', ({ db, world }) => writes(db.deleteFrom('campaigns').where('id', '=', world.campaign))),
    cell('nobody', 'deletes a campaign that was sent', ({ db, world }) =>
      writes(db.deleteFrom('campaigns').where('id', '=', world.sentCampaign)),
    ),
    cell('nobody', 'says that a campaign was sent', ({ db, world }) =>
      writes(db.updateTable('campaigns').set({ state: 'sent', send_at: new Date() }).where('id', '=', world.campaign)),
    ),
  ],
}
