import { sql } from 'kysely'
import { cell, type Row, reads, succeeds, writes } from '../cell.ts'

export const reminders: Row = {
  row: 'reminders of follow-up plans',
  cells: [
    cell('staff', 'reads the addresses of a responsible unit', ({ db, world }) =>
      reads(db.selectFrom('responsible_units').select('emails').where('id', '=', world.unused.unit)),
    ),
    cell('staff', 'adds a responsible unit', ({ db }) =>
      writes(db.insertInto('responsible_units').values({ name: 'Otra', language: 'en', emails: [] })),
    ),
    cell('staff', 'changes a responsible unit', ({ db, world }) =>
      writes(db.updateTable('responsible_units').set({ emails: [] }).where('id', '=', world.unused.unit)),
    ),
    cell('staff', 'removes a responsible unit', ({ db, world }) =>
      writes(db.deleteFrom('responsible_units').where('id', '=', world.unused.unit)),
    ),
    cell('staff', 'reads what a unit is responsible for', ({ db, world }) =>
      reads(db.selectFrom('responsible_recommendations').selectAll().where('unit_id', '=', world.unused.unit)),
    ),
    cell('staff', 'takes back what a unit is responsible for', ({ db, world }) =>
      writes(db.deleteFrom('responsible_recommendations').where('unit_id', '=', world.unused.unit)),
    ),
    cell('staff', 'reads when reminders are sent', ({ db }) => reads(db.selectFrom('reminder_settings').select('days_before'))),
    cell('staff', 'changes when reminders are sent', ({ db }) => writes(db.updateTable('reminder_settings').set({ days_before: 10 }))),
    cell('staff', 'reads which reminders were sent', ({ db }) => reads(db.selectFrom('reminder_mails').select('email'))),
    cell('nobody', 'writes that a reminder was sent', ({ db }) =>
      writes(db.updateTable('reminder_mails').set({ state: 'sent' }).where('state', '=', 'waiting')),
    ),
    cell('nobody', 'requests reminders', ({ db }) => succeeds(sql`select private.request_reminders()`.execute(db))),
    cell('members', 'reads for which units their own address is reminded', ({ db }) =>
      succeeds(sql`select * from private.read_reminders()`.execute(db)),
    ),
    cell('members', 'ends the reminders to their own address', ({ db }) => succeeds(sql`select private.stop_reminders()`.execute(db))),
    cell('members', 'exports what they changed in plans', ({ db }) => succeeds(sql`select private.export_own_follow_up()`.execute(db))),
  ],
}
