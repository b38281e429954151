import { sql } from 'kysely'
import { cell, type Row, reads, succeeds, writes } from '../cell.ts'
import type { World } from '../world.ts'

const plan = (world: World) => ({
  resource_id: world.draft.id,
  action: 'publish',
  due_at: new Date('2099-01-01'),
  revision: 1,
  languages: sql<string[]>`'{es}'::text[]`,
})

export const reviewWork: Row = {
  row: 'share out reviews, schedule, call people in comments',
  cells: [
    cell('staff', 'takes a review', ({ db, me, world }) =>
      writes(db.insertInto('review_assignments').values({ resource_id: world.draft.id, reviewer_id: me.id, assigned_by: me.id })),
    ),
    cell('nobody', 'gives a review to somebody who is not of the staff', ({ db, me, world }) =>
      writes(
        db
          .insertInto('review_assignments')
          .values({ resource_id: world.draft.id, reviewer_id: world.actors.owner.person.id, assigned_by: me.id }),
      ),
    ),
    cell('nobody', 'gives a review in the name of somebody else', ({ db, world }) =>
      writes(
        db.insertInto('review_assignments').values({
          resource_id: world.draft.id,
          reviewer_id: world.actors.editor.person.id,
          assigned_by: world.bystander.person.id,
        }),
      ),
    ),
    cell('staff', 'reads who reviews', ({ db, world }) =>
      reads(db.selectFrom('review_assignments').select('reviewer_id').where('resource_id', '=', world.submitted.id)),
    ),
    cell('staff', 'hands a review on', ({ db, me }) =>
      writes(db.updateTable('review_assignments').set({ reviewer_id: me.id, assigned_by: me.id })),
    ),
    cell('nobody', 'hands a review on to somebody who is not of the staff', ({ db, me, world }) =>
      writes(db.updateTable('review_assignments').set({ reviewer_id: world.actors.owner.person.id, assigned_by: me.id })),
    ),
    cell('staff', 'takes a review away', ({ db }) => writes(db.deleteFrom('review_assignments'))),
    cell('staff', 'reads the trail of decisions', ({ db, world }) =>
      reads(db.selectFrom('editorial_events').select('event').where('resource_id', '=', world.submitted.id)),
    ),
    cell('nobody', 'writes the trail of decisions', ({ db, me, world }) =>
      writes(db.insertInto('editorial_events').values({ resource_id: world.draft.id, actor_id: me.id, event: 'released' })),
    ),
    cell('nobody', 'changes the trail of decisions', ({ db }) => writes(db.updateTable('editorial_events').set({ event: 'released' }))),
    cell('nobody', 'removes from the trail of decisions', ({ db }) => writes(db.deleteFrom('editorial_events'))),
    cell('staff', 'schedules', ({ db, me, world }) => writes(db.insertInto('schedules').values({ ...plan(world), scheduled_by: me.id }))),
    cell('nobody', 'schedules in the name of somebody else', ({ db, world }) =>
      writes(db.insertInto('schedules').values({ ...plan(world), scheduled_by: world.bystander.person.id })),
    ),
    cell('readersOfDrafts', 'reads what is scheduled', ({ db, world }) =>
      reads(db.selectFrom('schedules').select('due_at').where('resource_id', '=', world.submitted.id)),
    ),
    cell('staff', 'cancels what is scheduled', ({ db }) =>
      writes(db.updateTable('schedules').set({ state: 'cancelled', ended_at: new Date() })),
    ),
    cell('nobody', 'says of what is scheduled that it was done', ({ db }) =>
      writes(db.updateTable('schedules').set({ state: 'done', ended_at: new Date() })),
    ),
    cell('nobody', 'removes what is scheduled', ({ db }) => writes(db.deleteFrom('schedules'))),
    cell('nobody', 'begins what somebody else scheduled', async ({ db, world }) => {
      const { rows } = await sql`select * from private.claim_schedule(${world.schedule}::uuid)`.execute(db)
      return rows.length > 0
    }),
    cell('authorsAndStaff', 'calls somebody who reads the draft', async ({ db, me, world }) => {
      const { id } = await db
        .insertInto('review_comments')
        .values({ resource_id: world.draft.id, revision: 1, body: '¿Puede verlo?', author_id: me.id })
        .returning('id')
        .executeTakeFirstOrThrow()
      const reader = me.id === world.actors.editor.person.id ? world.actors.owner : world.actors.editor
      return succeeds(db.insertInto('comment_mentions').values({ comment_id: id, person_id: reader.person.id }).execute())
    }),
    cell('nobody', 'calls somebody who does not', async ({ db, me, world }) => {
      const { id } = await db
        .insertInto('review_comments')
        .values({ resource_id: world.draft.id, revision: 1, body: '¿Puede verlo?', author_id: me.id })
        .returning('id')
        .executeTakeFirstOrThrow()
      return succeeds(db.insertInto('comment_mentions').values({ comment_id: id, person_id: world.actors.stranger.person.id }).execute())
    }),
    cell('nobody', 'calls people in a comment of somebody else', ({ db, world }) =>
      writes(db.insertInto('comment_mentions').values({ comment_id: world.reviewerComment, person_id: world.actors.editor.person.id })),
    ),
    cell('readersOfDrafts', 'reads whom a comment calls', ({ db, world }) =>
      reads(db.selectFrom('comment_mentions').select('person_id').where('comment_id', '=', world.reviewComment)),
    ),
    cell('owner', 'marks that they have seen a mention of them', ({ db, me }) =>
      writes(db.updateTable('comment_mentions').set({ seen_at: new Date() }).where('person_id', '=', me.id)),
    ),
    cell('nobody', 'says that somebody else has seen a mention', ({ db, world }) =>
      writes(db.updateTable('comment_mentions').set({ seen_at: new Date() }).where('person_id', '=', world.bystander.person.id)),
    ),
    cell('nobody', 'takes a mention back', ({ db }) => writes(db.deleteFrom('comment_mentions'))),
    cell('readersOfDrafts', 'sees who else reads the draft', async ({ db, world }) => {
      const { rows } = await sql`select id from private.find_draft_readers(${world.draft.id}::uuid)`.execute(db)
      return rows.length > 0
    }),
    cell('readersOfDrafts', 'sees how soon what was submitted is answered', async ({ db, world }) => {
      const { rows } =
        await sql`select from private.first_answers('2000-01-01', '2999-01-01') where resource_id = ${world.draft.id}::uuid`.execute(db)
      return rows.length > 0
    }),
  ],
}
