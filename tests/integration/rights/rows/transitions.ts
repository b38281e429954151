import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { cell, type Row, reads, succeeds, writes } from '../cell.ts'

const change = {
  country_iso3: 'HND',
  kind: 'ministers',
  starts_on: '2031-03',
  certainty: 'expected',
  source_name: 'gaceta.test',
  checked_on: '2026-01-01',
} as const

export const transitions: Row = {
  row: 'changes of government',
  cells: [
    cell('staff', 'reads changes of government', ({ db, world }) =>
      reads(db.selectFrom('government_changes').select('starts_on').where('id', '=', world.transitions.change)),
    ),
    cell('staff', 'reads which of them contradict each other', ({ db, world }) =>
      reads(db.selectFrom('government_change_conflicts').select('other_id').where('id', '=', world.transitions.change)),
    ),
    cell('staff', 'adds one', ({ db }) => writes(db.insertInto('government_changes').values(change))),
    cell('nobody', 'says that somebody else added it', ({ db, world }) =>
      writes(db.insertInto('government_changes').values({ ...change, recorded_by: world.spare.person.id })),
    ),
    cell('staff', 'corrects one', ({ db, world }) =>
      writes(db.updateTable('government_changes').set({ subject: 'Trabajo' }).where('id', '=', world.transitions.change)),
    ),
    cell('staff', 'removes one', ({ db, world }) => writes(db.deleteFrom('government_changes').where('id', '=', world.transitions.change))),
    cell('staff', 'makes an address for their calendar program', ({ db }) =>
      succeeds(sql`select private.make_staff_calendar(${createHash('sha256').update('nueva').digest()})`.execute(db)),
    ),
    cell('everybody', 'reads the calendar with the token of an editor', ({ db, world }) =>
      sql`select id from private.read_staff_calendar(${world.transitions.token})`.execute(db).then(({ rows }) => rows.length > 0),
    ),
    cell('staff', 'reads tasks', ({ db, world }) =>
      reads(db.selectFrom('transition_tasks').select('step').where('id', '=', world.transitions.task)),
    ),
    cell('nobody', 'changes a task directly', ({ db, world }) =>
      writes(db.updateTable('transition_tasks').set({ reason: 'Otra' }).where('id', '=', world.transitions.task)),
    ),
    cell('staff', 'does a task', ({ db, world }) =>
      succeeds(sql`select private.close_transition_task(${world.transitions.task}, 'done', '')`.execute(db)),
    ),
    cell('staff', 'gives a task to an editor', ({ db, world }) =>
      succeeds(sql`select private.assign_transition_task(${world.transitions.task}, ${world.actors.editor.person.id})`.execute(db)),
    ),
    cell('staff', 'reads when tasks are due', ({ db }) => reads(db.selectFrom('transition_settings').select('pack_days'))),
    cell('staff', 'changes when tasks are due', ({ db }) => writes(db.updateTable('transition_settings').set({ pack_days: 31 }))),
    cell('nobody', 'reads the addresses of calendars', ({ db }) => reads(db.selectFrom('private.staff_calendars').select('made_at'))),
  ],
}
