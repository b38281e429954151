import { cell, type Row, reads, writes } from '../cell.ts'

export const exchanges: Row = {
  row: 'propose exchanges; accept a match for an institution',
  cells: [
    cell('everybody', 'reads what is offered', ({ db, world }) =>
      reads(db.selectFrom('exchanges').select('people').where('resource_id', '=', world.offer.id)),
    ),
    cell('staff', 'publishes the facts of an offer', ({ db, world }) =>
      writes(db.updateTable('exchanges').set({ people: 4 }).where('resource_id', '=', world.offer.id)),
    ),
    cell('staff', 'publishes the facts of another offer', ({ db, world }) =>
      writes(
        db.insertInto('exchanges').values({
          resource_id: world.draft.id,
          direction: 'offer',
          institution_id: world.institution,
          first_day: '2098-01-01',
          last_day: '2098-02-01',
          days: 1,
          people: 1,
          format: 'virtual',
          languages: ['es'],
        }),
      ),
    ),
    cell('nobody', 'removes the facts of an offer', ({ db }) => writes(db.deleteFrom('exchanges'))),
  ],
}
