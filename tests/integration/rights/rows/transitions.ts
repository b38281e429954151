import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { cell, type Row, reads, succeeds, writes } from '../cell.ts'
import type { World } from '../world.ts'

const change = {
  country_iso3: 'HND',
  kind: 'ministers',
  starts_on: '2031-03',
  certainty: 'expected',
  source_name: 'gaceta.test',
  checked_on: '2026-01-01',
} as const

const linkTo = (world: World, institution: string) => ({
  change_id: world.transitions.change,
  institution_id: institution,
  email: 'entrante@caja.test',
  language: 'es',
  expires_on: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
})

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
    cell('staff', 'reads what was chosen for a pack', ({ db, world }) =>
      reads(db.selectFrom('transition_packs').select('parts').where('change_id', '=', world.transitions.change)),
    ),
    cell('staff', 'changes a pack', ({ db, world }) =>
      writes(db.updateTable('transition_packs').set({ parts: '[]' }).where('change_id', '=', world.transitions.change)),
    ),
    cell('staff', 'reads to whom packs were sent', ({ db, world }) =>
      reads(db.selectFrom('transition_pack_links').select('email').where('id', '=', world.transitions.link)),
    ),
    cell('nobody', 'reads the hash of a link', ({ db }) => reads(db.selectFrom('transition_pack_links').select('hash'))),
    cell('staff', 'sends a pack to an institution of the country', ({ db, world }) =>
      writes(db.insertInto('transition_pack_links').values(linkTo(world, world.institution))),
    ),
    cell('nobody', 'sends a pack to an institution of another country', ({ db, world }) =>
      writes(db.insertInto('transition_pack_links').values(linkTo(world, world.transitions.abroad))),
    ),
    cell('staff', 'withdraws a link', ({ db, world }) =>
      writes(db.updateTable('transition_pack_links').set({ withdrawn_at: new Date() }).where('id', '=', world.transitions.link)),
    ),
    cell('everybody', 'opens a pack with its token', ({ db, world }) =>
      sql`select country_iso3 from private.read_transition_pack(${world.transitions.packToken})`
        .execute(db)
        .then(({ rows }) => rows.length > 0),
    ),
    cell('holdersAndStaff', 'reads open promises of an institution', ({ db, world }) =>
      sql<{ shared: { promises: unknown[] } }>`select private.pack_of_institution(${world.institution}) as shared`
        .execute(db)
        .then(({ rows }) => (rows[0]?.shared.promises.length ?? 0) > 0),
    ),
    cell('nobody', 'reads the addresses of calendars', ({ db }) => reads(db.selectFrom('private.staff_calendars').select('made_at'))),
  ],
}
