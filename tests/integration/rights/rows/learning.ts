import { sql } from 'kysely'
import pg from 'pg'
import type { Tx } from '#app/db/clients.server.ts'
import { cell, type Row, reads, succeeds, writes } from '../cell.ts'

/** What is not there, or not visible to the person, is answered `not_found`. */
const allowedUnlessNotFound = (call: Promise<unknown>): Promise<boolean> =>
  succeeds(call).catch((error: unknown) => {
    if (error instanceof pg.DatabaseError && error.message === 'not_found') return false
    throw error
  })

const answer = (db: Tx, form: string) =>
  sql`select private.answer_follow_up(${form}, ${JSON.stringify({ used: ['course'], usedText: '', changed: 'rule', changedText: '', stopped: [], stoppedText: '' })}::jsonb)`.execute(
    db,
  )
const both = (text: string) => JSON.stringify({ es: text, en: text })

export const learning: Row = {
  row: 'learning routes: plan them; read and erase one’s own place in a cohort',
  cells: [
    cell('everybody', 'reads a public route', ({ db, world }) =>
      reads(db.selectFrom('learning_routes').select('titles').where('id', '=', world.learning.shown.route)),
    ),
    cell('staff', 'reads a route that is not public', ({ db, world }) =>
      reads(db.selectFrom('learning_routes').select('titles').where('id', '=', world.learning.hidden.route)),
    ),
    cell('staff', 'starts a route', ({ db }) =>
      writes(
        db.insertInto('learning_routes').values({
          slug: 'una-ruta-nueva',
          titles: both('Ruta'),
          summaries: both('Ruta'),
          starts_on: '2098-01-01',
          ends_on: '2098-02-01',
        }),
      ),
    ),
    cell('staff', 'shows a route', ({ db, world }) =>
      writes(db.updateTable('learning_routes').set({ is_public: true }).where('id', '=', world.learning.shown.route)),
    ),
    cell('nobody', 'changes the address of a route', ({ db }) => writes(db.updateTable('learning_routes').set({ slug: 'otra' }))),
    cell('staff', 'removes a route', ({ db, world }) =>
      writes(db.deleteFrom('learning_routes').where('id', '=', world.learning.shown.route)),
    ),
    cell('everybody', 'reads the stages of a public route', ({ db, world }) =>
      reads(db.selectFrom('learning_stages').select('kind').where('route_id', '=', world.learning.shown.route)),
    ),
    cell('staff', 'reads the stages of a route that is not public', ({ db, world }) =>
      reads(db.selectFrom('learning_stages').select('kind').where('route_id', '=', world.learning.hidden.route)),
    ),
    cell('staff', 'adds a stage', ({ db, world }) =>
      writes(db.insertInto('learning_stages').values({ route_id: world.learning.hidden.route, kind: 'assistance', months: null })),
    ),
    cell('staff', 'changes a stage', ({ db, world }) =>
      writes(
        db
          .updateTable('learning_stages')
          .set({ notes: both('Tres días') })
          .where('id', '=', world.learning.shown.stage),
      ),
    ),
    cell('staff', 'removes a stage', ({ db, world }) =>
      writes(db.deleteFrom('learning_stages').where('id', '=', world.learning.shown.stage)),
    ),
    cell('everybody', 'reads what a stage of a public route points to', ({ db, world }) =>
      reads(db.selectFrom('learning_stage_resources').select('resource_id').where('stage_id', '=', world.learning.shown.stage)),
    ),
    cell('staff', 'reads what a stage of another route points to', ({ db, world }) =>
      reads(db.selectFrom('learning_stage_resources').select('resource_id').where('stage_id', '=', world.learning.hidden.stage)),
    ),
    cell('staff', 'points a stage to a resource', ({ db, world }) =>
      writes(db.insertInto('learning_stage_resources').values({ stage_id: world.learning.shown.stage, resource_id: world.event.id })),
    ),
    cell('staff', 'removes what a stage points to', ({ db, world }) =>
      writes(db.deleteFrom('learning_stage_resources').where('stage_id', '=', world.learning.shown.stage)),
    ),
    cell('ownerAndStaff', 'reads their own place in a cohort', ({ db, world }) =>
      reads(db.selectFrom('learning_members').select('name').where('id', '=', world.learning.place)),
    ),
    cell('staff', 'reads the place of somebody else', ({ db, world }) =>
      reads(db.selectFrom('learning_members').select('name').where('id', '=', world.learning.otherPlace)),
    ),
    cell('staff', 'adds a person to a cohort', ({ db, world }) =>
      writes(
        // The trigger writes the key of the address, which nobody else may.
        db.insertInto('learning_members').values({
          route_id: world.learning.shown.route,
          email: 'eva.nueva@caja.test',
          name: 'Eva',
          country: 'PER',
          language: 'es',
        } as never),
      ),
    ),
    cell('nobody', 'adds a person past the check of their address', ({ db, me, world }) =>
      writes(
        db.insertInto('learning_members').values({
          route_id: world.learning.shown.route,
          person_id: me.id,
          email_key: 'eva',
          name: 'Eva',
          country: 'PER',
          language: 'es',
        }),
      ),
    ),
    cell('nobody', 'changes a person of a cohort', ({ db }) => writes(db.updateTable('learning_members').set({ name: 'x' }))),
    cell('staff', 'removes a person from a cohort', ({ db, world }) =>
      writes(db.deleteFrom('learning_members').where('id', '=', world.learning.place)),
    ),
    cell('staff', 'asks which addresses are in a cohort', ({ db, world }) =>
      succeeds(sql`select private.find_in_cohort(${world.learning.hidden.route}, '{ada@caja.test}')`.execute(db)),
    ),
    cell('ownerAndStaff', 'reads what they attended', ({ db, world }) =>
      reads(db.selectFrom('learning_attendance').select('stage_id').where('member_id', '=', world.learning.place)),
    ),
    cell('staff', 'notes who attended', ({ db, world }) =>
      allowedUnlessNotFound(
        db
          .insertInto('learning_attendance')
          .values({ stage_id: world.learning.hidden.stage, member_id: world.learning.otherPlace })
          .execute(),
      ),
    ),
    cell('staff', 'corrects who attended', ({ db, world }) =>
      writes(db.deleteFrom('learning_attendance').where('member_id', '=', world.learning.place)),
    ),
    cell('nobody', 'changes when somebody attended', ({ db }) =>
      writes(db.updateTable('learning_attendance').set({ noted_at: new Date('2020-01-01') })),
    ),
    cell('owner', 'reads the routes of their own', async ({ db }) => {
      const { rows } = await sql`select from private.read_learning()`.execute(db)
      return rows.length > 0
    }),
    cell('owner', 'erases their own place', ({ db, world }) =>
      allowedUnlessNotFound(sql`select private.erase_learning(${world.learning.place})`.execute(db)),
    ),
    cell('nobody', 'erases the place of somebody else as their own', ({ db, world }) =>
      allowedUnlessNotFound(sql`select private.erase_learning(${world.learning.otherPlace})`.execute(db)),
    ),
    cell('staff', 'reads the questions of a survey', ({ db, world }) =>
      reads(db.selectFrom('learning_questions').select('texts').where('id', '=', world.learning.asked)),
    ),
    cell('staff', 'adds a question', ({ db, world }) =>
      writes(db.insertInto('learning_questions').values({ route_id: world.learning.shown.route, kind: 'scale', texts: both('¿Cuánto?') })),
    ),
    cell('staff', 'changes a question', ({ db, world }) =>
      writes(
        db
          .updateTable('learning_questions')
          .set({ texts: both('¿Qué?') })
          .where('id', '=', world.learning.question),
      ),
    ),
    cell('staff', 'removes a question', ({ db, world }) =>
      writes(db.deleteFrom('learning_questions').where('id', '=', world.learning.question)),
    ),
    cell('staff', 'reads until when a survey is open', ({ db, world }) =>
      reads(db.selectFrom('learning_surveys').select('closes_on').where('route_id', '=', world.learning.hidden.route)),
    ),
    cell('staff', 'opens a survey', ({ db, world }) =>
      writes(db.insertInto('learning_surveys').values({ route_id: world.learning.shown.route, closes_on: '2098-03-31' })),
    ),
    cell('staff', 'closes a survey', ({ db, world }) =>
      writes(db.updateTable('learning_surveys').set({ closes_on: '2020-01-01' }).where('route_id', '=', world.learning.hidden.route)),
    ),
    cell('nobody', 'removes a survey', ({ db }) => writes(db.deleteFrom('learning_surveys'))),
    cell('ownerAndStaff', 'reads what they answered', ({ db, world }) =>
      reads(db.selectFrom('learning_answers').select('answers').where('member_id', '=', world.learning.place)),
    ),
    cell('staff', 'reads what somebody else answered', ({ db, world }) =>
      reads(db.selectFrom('learning_answers').select('answers').where('member_id', '=', world.learning.otherPlace)),
    ),
    cell('owner', 'corrects what they answered', ({ db, world }) =>
      allowedUnlessNotFound(sql`select private.answer_survey(${world.learning.place}, 1, '{}')`.execute(db)),
    ),
    cell('nobody', 'answers for somebody else', ({ db, world }) =>
      allowedUnlessNotFound(sql`select private.answer_survey(${world.learning.otherPlace}, 1, '{}')`.execute(db)),
    ),
    cell('nobody', 'writes an answer past that function', ({ db, world }) =>
      writes(db.insertInto('learning_answers').values({ member_id: world.learning.place, answers: '{}' })),
    ),
    cell('nobody', 'changes answers', ({ db }) => writes(db.updateTable('learning_answers').set({ answers: '{}' }))),
    cell('nobody', 'removes answers', ({ db }) => writes(db.deleteFrom('learning_answers'))),
    cell('owner', 'reads the survey of their own', async ({ db }) => {
      const { rows } = await sql`select from private.read_surveys()`.execute(db)
      return rows.length > 0
    }),
    cell('ownerAndStaff', 'reads their own follow-up', ({ db, world }) =>
      reads(db.selectFrom('learning_follow_ups').select('months').where('id', '=', world.learning.form)),
    ),
    cell('staff', 'reads the follow-up of somebody else', ({ db, world }) =>
      reads(db.selectFrom('learning_follow_ups').select('months').where('id', '=', world.learning.otherForm)),
    ),
    cell('owner', 'answers their own follow-up', ({ db, world }) => allowedUnlessNotFound(answer(db, world.learning.form))),
    cell('nobody', 'answers the follow-up of somebody else', ({ db, world }) =>
      allowedUnlessNotFound(answer(db, world.learning.otherForm)),
    ),
    cell('owner', 'reads the follow-ups of their own', async ({ db }) => {
      const { rows } = await sql`select from private.read_follow_ups()`.execute(db)
      return rows.length > 0
    }),
    cell('nobody', 'writes a follow-up past the job that sends it', ({ db, world }) =>
      writes(db.insertInto('learning_follow_ups').values({ member_id: world.learning.place, months: 6 })),
    ),
    cell('nobody', 'changes a follow-up past the function that answers', ({ db }) =>
      writes(db.updateTable('learning_follow_ups').set({ used_text: 'x' })),
    ),
    cell('nobody', 'removes follow-ups', ({ db }) => writes(db.deleteFrom('learning_follow_ups'))),
    cell('everybody', 'reads the numbers of all follow-ups', ({ db }) =>
      succeeds(sql`select from private.learning_indicators()`.execute(db)),
    ),
  ],
}
