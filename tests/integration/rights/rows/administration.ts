import { cell, type Row, writes } from '../cell.ts'

const labels = JSON.stringify({ es: 'Ensayo', en: 'Trial' })

export const administration: Row = {
  row: 'thesaurus',
  cells: [
    cell('admin', 'adds a concept', ({ db }) =>
      writes(
        db
          .insertInto('concepts')
          .values({ scheme: 'topic', slug: `otro-${crypto.randomUUID().slice(0, 8)}`, pref_labels: labels, definitions: '{}' }),
      ),
    ),
    cell('admin', 'changes a concept', ({ db, world }) =>
      writes(db.updateTable('concepts').set({ pref_labels: labels }).where('id', '=', world.unused.concept)),
    ),
    cell('admin', 'removes a concept', ({ db, world }) => writes(db.deleteFrom('concepts').where('id', '=', world.unused.concept))),
    cell('admin', 'adds an institution', ({ db }) =>
      writes(db.insertInto('institutions').values({ slug: `otra-${crypto.randomUUID().slice(0, 8)}`, names: labels })),
    ),
    cell('admin', 'changes an institution', ({ db, world }) =>
      writes(db.updateTable('institutions').set({ names: labels }).where('id', '=', world.institution)),
    ),
    cell('admin', 'removes an institution', ({ db, world }) =>
      writes(db.deleteFrom('institutions').where('id', '=', world.unused.institution)),
    ),
    cell('nobody', 'changes a country', ({ db }) => writes(db.updateTable('countries').set({ names: labels }).where('iso3', '=', 'HND'))),
    cell('nobody', 'changes a sister platform', ({ db }) => writes(db.updateTable('source_platforms').set({ names: labels }))),
  ],
}
