import { cell, type Row, reads, writes } from '../cell.ts'

export const exports: Row = {
  row: 'exports of the catalogue',
  cells: [
    cell('staff', 'exports what is published', ({ db }) => writes(db.insertInto('exports').values({ scope: 'published' }))),
    cell('admin', 'exports drafts and revisions', ({ db }) => writes(db.insertInto('exports').values({ scope: 'everything' }))),
    cell('admin', 'exports addresses of people', ({ db }) =>
      writes(db.insertInto('exports').values({ scope: 'published', with_addresses: true })),
    ),
    cell('staff', 'reads an export of what is published', ({ db, world }) =>
      reads(db.selectFrom('exports').select('id').where('id', '=', world.publishedExport)),
    ),
    cell('admin', 'reads an export of everything', ({ db, world }) =>
      reads(db.selectFrom('exports').select('id').where('id', '=', world.wholeExport)),
    ),
    cell('staff', 'removes an export of what is published', ({ db, world }) =>
      writes(db.updateTable('exports').set({ removed_at: new Date() }).where('id', '=', world.publishedExport)),
    ),
    cell('admin', 'removes an export of everything', ({ db, world }) =>
      writes(db.updateTable('exports').set({ removed_at: new Date() }).where('id', '=', world.wholeExport)),
    ),
    cell('nobody', 'says that an export is finished', ({ db, world }) =>
      writes(db.updateTable('exports').set({ state: 'failed' }).where('id', '=', world.publishedExport)),
    ),
  ],
}
