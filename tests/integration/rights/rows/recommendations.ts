import { sql } from 'kysely'
import { cell, type Row, reads, succeeds, writes } from '../cell.ts'

const json = JSON.stringify({ es: 'Ensayo', en: 'Trial' })
const newAction = (recommendation: string) => ({
  id: `${recommendation}/b`,
  recommendation_id: recommendation,
  position: 1,
  texts: json,
  responsible: json,
  status: 'planned',
  status_notes: '{}',
})
const newRecommendation = (evaluation: string) => ({
  id: `${evaluation}/2`,
  evaluation,
  number: 2,
  titles: json,
  summaries: json,
  responsible: json,
})

export const recommendations: Row = {
  row: "recommendations' status and evidence",
  cells: [
    cell('staff', 'changes the status of an action', ({ db, world }) =>
      writes(db.updateTable('recommendation_actions').set({ status: 'done' }).where('id', '=', world.unused.action)),
    ),
    cell('staff', 'reads who changed something', ({ db }) => succeeds(sql`select private.recommendation_change_authors()`.execute(db))),
    cell('nobody', 'reads who changed something from the table', ({ db, world }) =>
      reads(db.selectFrom('recommendation_changes').select('changed_by').where('recommendation_id', '=', world.unused.recommendation)),
    ),
    cell('nobody', 'writes the history', ({ db, world }) =>
      writes(db.insertInto('recommendation_changes').values({ recommendation_id: world.unused.recommendation, changes: '{}' })),
    ),
    cell('nobody', 'changes the history', ({ db, world }) =>
      writes(db.updateTable('recommendation_changes').set({ changes: '{}' }).where('recommendation_id', '=', world.unused.recommendation)),
    ),
    cell('staff', 'responds to a recommendation', ({ db, world }) =>
      writes(db.updateTable('recommendations').set({ response: 'partly' }).where('id', '=', world.unused.recommendation)),
    ),
    cell('staff', 'adds an action', ({ db, world }) =>
      writes(db.insertInto('recommendation_actions').values(newAction(world.unused.recommendation))),
    ),
    cell('staff', 'removes an action', ({ db, world }) =>
      writes(db.deleteFrom('recommendation_actions').where('id', '=', world.unused.action)),
    ),
    cell('staff', 'adds an action at the end', ({ db, world }) =>
      succeeds(sql`select private.add_action(${world.unused.recommendation}, ${json}, '{}', 'planned', null)`.execute(db)),
    ),
    cell('staff', 'moves an action', ({ db, world }) =>
      succeeds(
        sql`select private.move_action(${world.unused.action}, (select updated_at::text from recommendation_actions where id = ${world.unused.action}),
          ${world.unused.recommendation}, 0)`.execute(db),
      ),
    ),
    cell('staff', 'removes an action that leaves its history', ({ db, world }) =>
      succeeds(
        sql`select private.remove_action(${world.unused.action}, (select updated_at::text from recommendation_actions where id = ${world.unused.action}),
          null)`.execute(db),
      ),
    ),
    cell('staff', 'adds evidence', ({ db, world }) =>
      writes(
        db
          .insertInto('published_recommendations')
          .values({ resource_id: world.published.id, recommendation_id: world.unused.recommendation, notes: json }),
      ),
    ),
    cell('staff', 'changes the note of evidence', ({ db, world }) =>
      writes(db.updateTable('published_recommendations').set({ notes: json }).where('resource_id', '=', world.published.id)),
    ),
    cell('staff', 'removes evidence', ({ db, world }) =>
      writes(db.deleteFrom('published_recommendations').where('resource_id', '=', world.published.id)),
    ),
    cell('staff', 'adds a recommendation', ({ db, world }) =>
      writes(db.insertInto('recommendations').values(newRecommendation(world.unused.evaluation))),
    ),
    cell('staff', 'changes a recommendation', ({ db, world }) =>
      writes(db.updateTable('recommendations').set({ target_on: '2030' }).where('id', '=', world.unused.recommendation)),
    ),
    cell('staff', 'removes a recommendation', ({ db, world }) =>
      writes(db.deleteFrom('recommendations').where('id', '=', world.unused.recommendation)),
    ),
    cell('staff', 'adds an evaluation', ({ db, world }) =>
      writes(
        db.insertInto('evaluations').values({ slug: `${world.unused.evaluation}-2`, code: 'ENSAYO 2', titles: json, published_on: '2021' }),
      ),
    ),
    cell('staff', 'changes an evaluation', ({ db, world }) =>
      writes(db.updateTable('evaluations').set({ code: 'OTRA' }).where('slug', '=', world.unused.evaluation)),
    ),
    cell('staff', 'removes an evaluation', ({ db, world }) =>
      writes(db.deleteFrom('evaluations').where('slug', '=', world.unused.evaluation)),
    ),
  ],
}
