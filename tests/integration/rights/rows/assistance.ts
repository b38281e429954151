import { sql } from 'kysely'
import { cell, type Row, reads, succeeds, writes } from '../cell.ts'

const both = JSON.stringify({ es: 'Ensayo', en: 'Trial' })

export const assistance: Row = {
  row: 'technical assistance',
  cells: [
    cell('everybody', 'reads assistance that is shown', ({ db, world }) =>
      reads(db.selectFrom('assistances').select('titles').where('id', '=', world.assistance.shown.id)),
    ),
    cell('staff', 'reads assistance that is hidden', ({ db, world }) =>
      reads(db.selectFrom('assistances').select('titles').where('id', '=', world.assistance.hidden.id)),
    ),
    cell('staff', 'reads the notes on assistance that is shown', ({ db, world }) =>
      reads(db.selectFrom('assistance_notes').select('note').where('assistance_id', '=', world.assistance.shown.id)),
    ),
    cell('staff', 'reads the notes on assistance that is hidden', ({ db, world }) =>
      reads(db.selectFrom('assistance_notes').select('note').where('assistance_id', '=', world.assistance.hidden.id)),
    ),
    cell('everybody', 'reads the topics of shown assistance', ({ db, world }) =>
      reads(db.selectFrom('assistance_concepts').select('concept_id').where('assistance_id', '=', world.assistance.shown.id)),
    ),
    cell('staff', 'reads the topics of hidden assistance', ({ db, world }) =>
      reads(db.selectFrom('assistance_concepts').select('concept_id').where('assistance_id', '=', world.assistance.hidden.id)),
    ),
    cell('everybody', 'reads what shown assistance answers', ({ db, world }) =>
      reads(db.selectFrom('assistance_answers').select('recommendation_id').where('assistance_id', '=', world.assistance.shown.id)),
    ),
    cell('staff', 'reads what hidden assistance answers', ({ db, world }) =>
      reads(db.selectFrom('assistance_answers').select('recommendation_id').where('assistance_id', '=', world.assistance.hidden.id)),
    ),
    cell('everybody', 'reads the products of shown assistance', ({ db, world }) =>
      reads(db.selectFrom('assistance_products').select('titles').where('assistance_id', '=', world.assistance.shown.id)),
    ),
    cell('staff', 'reads the products of hidden assistance', ({ db, world }) =>
      reads(db.selectFrom('assistance_products').select('titles').where('assistance_id', '=', world.assistance.hidden.id)),
    ),
    cell('everybody', 'reads the history of shown assistance', ({ db, world }) =>
      reads(db.selectFrom('assistance_changes').select('state').where('assistance_id', '=', world.assistance.shown.id)),
    ),
    cell('staff', 'reads the history of hidden assistance', ({ db, world }) =>
      reads(db.selectFrom('assistance_changes').select('state').where('assistance_id', '=', world.assistance.hidden.id)),
    ),
    cell('everybody', 'reads the follow-ups of shown assistance', ({ db, world }) =>
      reads(db.selectFrom('assistance_follow_ups').select('months').where('assistance_id', '=', world.assistance.shown.id)),
    ),
    cell('staff', 'reads the follow-ups of hidden assistance', ({ db, world }) =>
      reads(db.selectFrom('assistance_follow_ups').select('months').where('assistance_id', '=', world.assistance.hidden.id)),
    ),
    cell('staff', 'adds assistance', ({ db }) =>
      writes(db.insertInto('assistances').values({ slug: 'ensayo-de-derechos', country_iso3: 'HND', titles: both })),
    ),
    cell('staff', 'shows assistance', ({ db, world }) =>
      writes(db.updateTable('assistances').set({ is_public: true }).where('id', '=', world.assistance.hidden.id)),
    ),
    cell('staff', 'changes the facts of assistance that is shown', ({ db, world }) =>
      writes(db.updateTable('assistances').set({ people: 12 }).where('id', '=', world.assistance.shown.id)),
    ),
    cell('nobody', 'writes the state of assistance without its history', ({ db, world }) =>
      writes(db.updateTable('assistances').set({ state: 'requested' }).where('id', '=', world.assistance.shown.id)),
    ),
    cell('nobody', 'changes the address of assistance', ({ db }) => writes(db.updateTable('assistances').set({ slug: 'otra' }))),
    cell('staff', 'removes assistance that is hidden', ({ db, world }) =>
      writes(db.deleteFrom('assistances').where('id', '=', world.assistance.hidden.id)),
    ),
    cell('nobody', 'removes assistance that is shown', ({ db, world }) =>
      writes(db.deleteFrom('assistances').where('id', '=', world.assistance.shown.id)),
    ),
    cell('staff', 'changes notes', ({ db, world }) =>
      writes(db.updateTable('assistance_notes').set({ note: 'Otra' }).where('assistance_id', '=', world.assistance.shown.id)),
    ),
    cell('staff', 'adds notes', async ({ db, world }) => {
      const made = await db
        .insertInto('assistances')
        .values({ slug: 'ensayo-de-notas', country_iso3: 'HND', titles: both })
        .returning('id')
        .executeTakeFirstOrThrow()
      return world.assistance && writes(db.insertInto('assistance_notes').values({ assistance_id: made.id, note: 'Nota' }))
    }),
    cell('staff', 'adds a topic', ({ db, world }) =>
      writes(
        db.insertInto('assistance_concepts').values({ assistance_id: world.assistance.shown.id, concept_id: world.assistance.otherTopic }),
      ),
    ),
    cell('staff', 'removes a topic', ({ db, world }) =>
      writes(db.deleteFrom('assistance_concepts').where('assistance_id', '=', world.assistance.shown.id)),
    ),
    cell('staff', 'adds what assistance answers', ({ db, world }) =>
      writes(db.insertInto('assistance_answers').values({ assistance_id: world.assistance.shown.id, recommendation_id: '1819ai/2' })),
    ),
    cell('staff', 'removes what assistance answers', ({ db, world }) =>
      writes(db.deleteFrom('assistance_answers').where('assistance_id', '=', world.assistance.shown.id)),
    ),
    cell('staff', 'adds a product', ({ db, world }) =>
      writes(db.insertInto('assistance_products').values({ assistance_id: world.assistance.shown.id, titles: both, source: 'LC/2' })),
    ),
    cell('staff', 'removes a product', ({ db, world }) =>
      writes(db.deleteFrom('assistance_products').where('id', '=', world.assistance.shown.product)),
    ),
    cell('nobody', 'writes history', ({ db, world }) =>
      writes(db.insertInto('assistance_changes').values({ assistance_id: world.assistance.shown.id, state: 'followed-up' })),
    ),
    cell('nobody', 'writes a follow-up directly', ({ db }) =>
      writes(db.updateTable('assistance_follow_ups').set({ done_on: '2021-01-01' })),
    ),
    cell('nobody', 'reads who recorded a state', ({ db, world }) =>
      reads(db.selectFrom('assistance_changes').select('recorded_by').where('assistance_id', '=', world.assistance.shown.id)),
    ),
    cell('staff', 'records what had changed', ({ db, world: { assistance: made } }) =>
      succeeds(
        sql`select private.record_assistance_follow_up(${made.shown.id}, ${made.shown.version}, 3::smallint, '2020-06-01', ${both})`.execute(
          db,
        ),
      ),
    ),
    cell('staff', 'changes the state', async ({ db, world: { assistance: made } }) => {
      const { id, version } = made.shown
      await sql`select private.record_assistance_follow_up(${id}, ${version}, 3::smallint, '2020-06-01', ${both})`.execute(db)
      return succeeds(sql`select private.change_assistance_state(${id}, ${version + 1}, 'followed-up', null, '{}')`.execute(db))
    }),
    cell('staff', 'takes back the last state', ({ db, world: { assistance: made } }) =>
      succeeds(sql`select private.undo_assistance_change(${made.shown.id}, ${made.shown.version})`.execute(db)),
    ),
    cell('staff', 'corrects the history', ({ db, world: { assistance: made } }) =>
      succeeds(sql`select private.correct_assistance_change(${made.shown.change}, ${made.shown.version}, '2020-02', '{}')`.execute(db)),
    ),
  ],
}
