import { sql } from 'kysely'
import { cell, type Row, reads, succeeds, writes } from '../cell.ts'

export const thesaurus: Row = {
  row: 'thesaurus: its trail, merging',
  cells: [
    cell('staff', 'reads what was changed in the thesaurus', ({ db, world }) =>
      reads(db.selectFrom('concept_changes').select('after').where('concept_id', '=', world.unused.concept)),
    ),
    cell('nobody', 'writes the trail by hand', ({ db, world }) =>
      writes(
        db
          .insertInto('concept_changes')
          .values({ concept_id: world.unused.concept, scheme: 'topic', slug: 'otro', version: 9, action: 'changed' }),
      ),
    ),
    cell('nobody', 'rewrites the trail', ({ db }) => writes(db.updateTable('concept_changes').set({ slug: 'otro' }))),
    cell('nobody', 'removes from the trail', ({ db }) => writes(db.deleteFrom('concept_changes'))),
    cell('admin', 'merges a concept into another', ({ db, world }) =>
      succeeds(
        sql`select merge_concepts(id, version, (select id from concepts where scheme = 'topic' and slug = 'housing'), '{}', true)
          from concepts where id = ${world.unused.concept}`.execute(db),
      ),
    ),
    cell('admin', 'retires a concept', ({ db, world }) =>
      writes(db.updateTable('concepts').set({ deprecated_at: new Date() }).where('id', '=', world.unused.concept)),
    ),
    cell('staff', 'is told how many kept searches name a concept', async ({ db }) => {
      const { rows } = await sql<{ count: number | null }>`select private.count_saved_searches_with('topic', 'housing') as count`.execute(
        db,
      )
      return rows[0]?.count !== null
    }),
    cell('nobody', 'reads which resources wait to be written anew', ({ db }) =>
      succeeds(sql`select from private.resources_to_refresh`.execute(db)),
    ),
  ],
}
