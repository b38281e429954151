import { sql } from 'kysely'
import { cell, type Row, reads, succeeds, writes } from '../cell.ts'

const source = { names: JSON.stringify({ es: 'Ensayo' }), kind: 'rss', url: 'https://example.org/rss' }

export const elsewhere: Row = {
  row: 'other sites',
  cells: [
    cell('everybody', 'reads the name of a source', ({ db, world }) =>
      reads(db.selectFrom('elsewhere_sources').select('names').where('id', '=', world.otherSites.source)),
    ),
    cell('members', 'reads the address of a source', ({ db, world }) =>
      reads(db.selectFrom('elsewhere_sources').select('url').where('id', '=', world.otherSites.source)),
    ),
    cell('staff', 'adds a source', ({ db }) => writes(db.insertInto('elsewhere_sources').values(source))),
    cell('staff', 'turns a source on', ({ db, world }) =>
      writes(db.updateTable('elsewhere_sources').set({ is_on: true }).where('id', '=', world.otherSites.source)),
    ),
    cell('staff', 'deletes a source', ({ db, world }) =>
      writes(db.deleteFrom('elsewhere_sources').where('id', '=', world.otherSites.source)),
    ),
    cell('staff', 'reads how a reading went', ({ db, world }) =>
      reads(db.selectFrom('elsewhere_readings').select('problem').where('source_id', '=', world.otherSites.source)),
    ),
    cell('nobody', 'says how a reading went', ({ db }) => writes(db.updateTable('elsewhere_readings').set({ problem: null }))),
    cell('everybody', 'reads a shown record', ({ db, world }) =>
      reads(db.selectFrom('elsewhere_records').select('title').where('id', '=', world.otherSites.shown)),
    ),
    cell('staff', 'reads a hidden record', ({ db, world }) =>
      reads(db.selectFrom('elsewhere_records').select('title').where('id', '=', world.otherSites.hidden)),
    ),
    cell('staff', 'hides a record', ({ db, world }) =>
      writes(db.updateTable('elsewhere_records').set({ state: 'hidden' }).where('id', '=', world.otherSites.shown)),
    ),
    cell('nobody', 'rewrites a record', ({ db, world }) =>
      writes(db.updateTable('elsewhere_records').set({ title: 'Otro' }).where('id', '=', world.otherSites.shown)),
    ),
    cell('nobody', 'removes a record', ({ db, world }) =>
      writes(db.deleteFrom('elsewhere_records').where('id', '=', world.otherSites.shown)),
    ),
    cell('nobody', 'stores what was read', ({ db, world }) =>
      succeeds(sql`select private.store_elsewhere_page(${world.otherSites.source}, '[]', '{}')`.execute(db)),
    ),
    cell('everybody', 'reads which sites may show cards', ({ db }) => reads(db.selectFrom('framing_sites').select('origin'))),
    cell('staff', 'adds a site that may show cards', ({ db }) =>
      writes(db.insertInto('framing_sites').values({ origin: 'https://another.example' })),
    ),
    cell('staff', 'removes a site that may show cards', ({ db }) => writes(db.deleteFrom('framing_sites'))),
    cell('nobody', 'changes a site that may show cards', ({ db }) =>
      writes(db.updateTable('framing_sites').set({ origin: 'https://x.example' })),
    ),
  ],
}
