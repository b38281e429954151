import { sql } from 'kysely'
import { cell, type Me, type Row, reads, succeeds, writes } from '../cell.ts'
import type { World } from '../world.ts'

const cycleOf = (world: World) => world.update.cycle
const itemOf = (world: World) => world.update.item
const open = (lead: Me) => sql`select open_update_cycle(2091, '2091-01-01', '2091-02-01', ${lead.id}::uuid, '{}', '{}')`

export const yearlyUpdate: Row = {
  row: 'the yearly update',
  cells: [
    cell('staff', 'opens a year', ({ db, me }) => succeeds(open(me).execute(db))),
    cell('officials', 'reads which year is open', ({ db, world }) =>
      reads(db.selectFrom('update_cycles').select('year').where('id', '=', cycleOf(world))),
    ),
    cell('everybody', 'reads the report of a closed year', ({ db, world }) =>
      reads(db.selectFrom('update_cycles').select('report').where('id', '=', world.update.closed)),
    ),
    cell('readersOfDrafts', 'reads an item about which they are asked', ({ db, world }) =>
      reads(db.selectFrom('update_items').select('id').where('id', '=', itemOf(world))),
    ),
    cell('readersOfDrafts', 'answers an item', ({ db, world }) =>
      succeeds(sql`select decide_update_item(${itemOf(world)}::uuid, 'confirmed', null, '')`.execute(db)),
    ),
    cell('readersOfDrafts', 'reads how the links of an item stand', ({ db, world }) =>
      succeeds(sql`select * from private.update_item_links(${itemOf(world)}::uuid, null)`.execute(db)),
    ),
    cell('staff', 'confirms items together', ({ db }) => succeeds(sql`select confirm_update_items('{}'::uuid[])`.execute(db))),
    cell('staff', 'closes a year whose items are answered', async ({ db, world }) => {
      await sql`select decide_update_item(${itemOf(world)}::uuid, 'confirmed', null, '')`.execute(db)
      return succeeds(sql`select close_update_cycle(${cycleOf(world)}::uuid)`.execute(db))
    }),
    cell('staff', 'reads the report before the year is closed', ({ db, world }) =>
      succeeds(sql`select preview_update_report(${cycleOf(world)}::uuid)`.execute(db)),
    ),
    cell('staff', 'reads which mails went out', ({ db, world }) =>
      reads(db.selectFrom('update_mails').select('occasion').where('cycle_id', '=', cycleOf(world))),
    ),
    cell('everybody', 'reads what is confirmed', ({ db, world }) =>
      reads(db.selectFrom('confirmations').select('year').where('resource_id', '=', world.published.id)),
    ),
    cell('nobody', 'writes a decision past the function', ({ db, world }) =>
      writes(db.updateTable('update_items').set({ note: 'x' }).where('id', '=', itemOf(world))),
    ),
    cell('nobody', 'writes a confirmation by hand', ({ db }) => writes(db.updateTable('confirmations').set({ year: 2020 }))),
    cell('nobody', 'changes a cycle by hand', ({ db }) => writes(db.updateTable('update_cycles').set({ year: 2092 }))),
    cell('nobody', 'reads the hashes of signed links', ({ db }) => reads(db.selectFrom('private.update_links').select('hash'))),
    cell('nobody', 'decides in the name of another', ({ db, world }) =>
      succeeds(
        sql`select private.decide_item(${itemOf(world)}::uuid, ${world.spare.person.id}::uuid, 'confirmed', null, '', current_date)`.execute(
          db,
        ),
      ),
    ),
    cell('nobody', 'decides by link on another day', ({ db }) =>
      succeeds(sql`select private.decide_by_update_link_on('x', 'confirmed', null, '', '2000-01-01')`.execute(db)),
    ),
  ],
}
