import { cell, type Row, reads, writes } from '../cell.ts'

const labels = JSON.stringify({ es: 'Ensayo', en: 'Trial' })

export const administration: Row = {
  row: 'thesaurus, moderation',
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
    cell('staff', 'hides a comment', ({ db, me, world }) =>
      writes(db.updateTable('comments').set({ hidden_at: new Date(), hidden_by: me.id }).where('id', '=', world.comment)),
    ),
    cell('staff', 'shows a hidden comment again', ({ db, world }) =>
      writes(db.updateTable('comments').set({ hidden_at: null, hidden_by: null }).where('id', '=', world.hiddenComment)),
    ),
    cell('nobody', 'hides a comment in the name of somebody else', ({ db, world }) =>
      writes(db.updateTable('comments').set({ hidden_at: new Date(), hidden_by: world.spare.person.id }).where('id', '=', world.comment)),
    ),
    cell('staff', 'reads a hidden comment', ({ db, world }) =>
      reads(db.selectFrom('comments').select('body').where('id', '=', world.hiddenComment)),
    ),
    cell('nobody', 'changes the words of a comment', ({ db, world }) =>
      writes(db.updateTable('comments').set({ body: 'Otra cosa' }).where('id', '=', world.comment)),
    ),
  ],
}
