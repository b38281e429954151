import { sql } from 'kysely'
import pg from 'pg'
import type { Tx } from '#app/db/clients.server.ts'
import { cell, type Row, reads, succeeds, writes } from '../cell.ts'

/** What is not there, or not the person's own, is answered `not_found`. */
const allowedUnlessNotFound = (call: Promise<unknown>): Promise<boolean> =>
  succeeds(call).catch((error: unknown) => {
    if (error instanceof pg.DatabaseError && error.message === 'not_found') return false
    throw error
  })

const allowedUnless = (refusal: string, call: Promise<unknown>): Promise<boolean> =>
  succeeds(call).catch((error: unknown) => {
    if (error instanceof pg.DatabaseError && error.message === refusal) return false
    throw error
  })

const ask = (db: Tx, event: string) =>
  sql`select private.ask_speakers(${event}, null, ${event}, '', 'Ana Lectora', '¿Qué costó más en el primer año?', 'es')`.execute(db)
const vote = (db: Tx, event: string, question: string, wanted: boolean) =>
  sql`select private.vote_for_question(${event}, null, ${question}, ${wanted})`.execute(db)

const closing = JSON.stringify({ recording: null, minutesDocument: null, minutes: {}, outcome: { es: 'Dos acuerdos' }, others: 0 })

const ownRegistration = async (db: Tx, person: string, event: string) =>
  (
    await db
      .selectFrom('event_registrations')
      .select('id')
      .where('person_id', '=', person)
      .where('resource_id', '=', event)
      .executeTakeFirst()
  )?.id ?? null
const register = (db: Tx, event: string) => sql`select private.register_for_event(${event}, 'es')`.execute(db)

export const community: Row = {
  row: 'register for events',
  cells: [
    cell('members', 'registers for an event', ({ db, world }) => succeeds(register(db, world.event.id))),
    cell('nobody', 'registers for what is not an event', ({ db, world }) => allowedUnlessNotFound(register(db, world.published.id))),
    cell('nobody', 'writes a registration past the function that gives seats', ({ db, me, world }) =>
      writes(
        db
          .insertInto('event_registrations')
          .values({ person_id: me.id, resource_id: world.event.id, email_key: me.id, language: 'es', state: 'registered' }),
      ),
    ),
    cell('members', 'sees their own registration', async ({ db, me, world }) => {
      await register(db, world.event.id)
      return reads(db.selectFrom('event_registrations').select('registered_at').where('person_id', '=', me.id))
    }),
    cell('members', 'leaves an event', async ({ db, me, world }) => {
      await register(db, world.event.id)
      return succeeds(sql`select private.leave_event(${await ownRegistration(db, me.id, world.event.id)})`.execute(db))
    }),
    cell('members', 'deletes their own registration', async ({ db, me, world }) => {
      await register(db, world.event.id)
      return succeeds(sql`select private.erase_registration(${await ownRegistration(db, me.id, world.event.id)})`.execute(db))
    }),
    cell('staff', 'sees who else registered', ({ db, world }) =>
      reads(db.selectFrom('event_registrations').select('registered_at').where('person_id', '=', world.bystander.person.id)),
    ),
    cell('nobody', 'makes somebody else leave', ({ db, world }) =>
      allowedUnlessNotFound(sql`select private.leave_event(${world.registration})`.execute(db)),
    ),
    cell('nobody', 'takes the seat of somebody else', ({ db, world }) =>
      allowedUnlessNotFound(sql`select private.accept_seat(${world.registration})`.execute(db)),
    ),
    cell('nobody', 'deletes the registration of somebody else', ({ db, world }) =>
      allowedUnlessNotFound(sql`select private.erase_registration(${world.registration})`.execute(db)),
    ),
    cell('nobody', 'changes the state of a registration', ({ db }) =>
      writes(db.updateTable('event_registrations').set({ state: 'attended' })),
    ),
    cell('nobody', 'deletes registrations', ({ db }) => writes(db.deleteFrom('event_registrations'))),
    cell('staff', 'publishes the facts of an event', ({ db, world }) =>
      writes(db.updateTable('events').set({ capacity: 40 }).where('resource_id', '=', world.event.id)),
    ),
    cell('staff', 'says where the meeting of an event is', ({ db, world }) =>
      writes(db.updateTable('event_meetings').set({ url: 'https://meet.example.org/b' }).where('resource_id', '=', world.event.id)),
    ),
    cell('staff', 'says where the meeting of another event is', ({ db, world }) =>
      writes(db.insertInto('event_meetings').values({ resource_id: world.pastEvent.id, url: 'https://meet.example.org/c' })),
    ),
    // Without a condition, which would be limited to the rows that one may read.
    cell('staff', 'moves all meetings', ({ db }) => writes(db.updateTable('event_meetings').set({ url: 'https://meet.example.org/d' }))),
    cell('staff', 'reads where the meeting of an event is', ({ db, world }) =>
      reads(db.selectFrom('event_meetings').select('url').where('resource_id', '=', world.event.id)),
    ),
    cell('staff', 'takes the address of a meeting away', ({ db }) => writes(db.deleteFrom('event_meetings'))),
    cell('nobody', 'enters by the registration of nobody', ({ db, world }) =>
      allowedUnlessNotFound(sql`select private.enter_event(${world.published.id})`.execute(db)),
    ),
    cell('staff', 'closes an event', ({ db, world }) =>
      succeeds(sql`select private.close_event(${world.pastEvent.id}, 1, ${closing}::jsonb, '{}', '{}')`.execute(db)),
    ),
    cell('everybody', 'reads what came out of an event', ({ db, world }) =>
      reads(db.selectFrom('event_closings').select('outcome').where('resource_id', '=', world.pastEvent.id)),
    ),
    cell('nobody', 'reads who closed an event', ({ db }) => reads(db.selectFrom('event_closings').select(['closed_by', 'outcome']))),
    cell('nobody', 'writes what came out of an event past the function that closes it', ({ db }) =>
      writes(db.updateTable('event_closings').set({ others: 7 })),
    ),
    cell('nobody', 'opens an event again', ({ db }) => writes(db.deleteFrom('event_closings'))),
    cell('staff', 'asks which registrations belong to an address', ({ db, world }) =>
      succeeds(sql`select private.find_registrations_by_address(${world.pastEvent.id}, '{a@x.org}')`.execute(db)),
    ),
    cell('staff', 'reads the certificate of somebody else', ({ db, world }) =>
      reads(db.selectFrom('event_certificates').select('code').where('registration_id', '=', world.attended)),
    ),
    cell('ownerAndStaff', 'reads the certificate of the owner', ({ db, world }) =>
      reads(db.selectFrom('event_certificates').select('code').where('registration_id', '=', world.ownAttended)),
    ),
    cell('nobody', 'issues the certificate of somebody else', ({ db, world }) =>
      allowedUnlessNotFound(sql`select private.issue_certificate(${world.attended})`.execute(db)),
    ),
    cell('nobody', 'writes a name on a certificate', ({ db }) => writes(db.updateTable('event_certificates').set({ name: 'Beto' }))),
    cell('nobody', 'makes a certificate past the function that issues it', ({ db, world }) =>
      writes(db.insertInto('event_certificates').values({ registration_id: world.registration, code: 'b'.repeat(20), name: 'Beto' })),
    ),
    cell('nobody', 'removes certificates', ({ db }) => writes(db.deleteFrom('event_certificates'))),
    cell('members', 'asks the speakers of an event for which they registered', async ({ db, world }) => {
      await register(db, world.event.id)
      return succeeds(ask(db, world.event.id))
    }),
    cell('nobody', 'asks the speakers of an event for which they did not register', ({ db, world }) =>
      allowedUnless('registration_needed', succeeds(ask(db, world.event.id))),
    ),
    cell('members', 'votes for a question of an event for which they registered, and takes the vote back', async ({ db, world }) => {
      await register(db, world.event.id)
      await vote(db, world.event.id, world.eventQuestion, true)
      return succeeds(vote(db, world.event.id, world.eventQuestion, false))
    }),
    cell('nobody', 'votes in an event for which they did not register', ({ db, world }) =>
      allowedUnless('registration_needed', succeeds(vote(db, world.event.id, world.eventQuestion, true))),
    ),
    cell('everybody', 'reads how many votes a question has', ({ db, world }) =>
      succeeds(sql`select votes from private.count_event_votes(${world.event.id})`.execute(db)),
    ),
    cell('nobody', 'reads for what somebody else voted', ({ db, world }) =>
      reads({ execute: async () => (await sql`select from private.find_own_votes(${world.registration})`.execute(db)).rows }),
    ),
    cell('nobody', 'reads who asked', ({ db }) =>
      reads({ execute: async () => (await sql`select from private.event_askers`.execute(db)).rows }),
    ),
    cell('nobody', 'reads who voted', ({ db }) =>
      reads({ execute: async () => (await sql`select from private.event_votes`.execute(db)).rows }),
    ),
    cell('nobody', 'writes a question to speakers past the function that asks', ({ db, world }) =>
      writes(
        db.insertInto('discussion_posts').values({
          ...{ resource_id: world.event.id, shown_as: 'Ana', body: '¿Quién lo decidió, y con qué?', language: 'es' },
          ...{ occasion_id: world.event.id, is_at_page: false },
        }),
      ),
    ),
    cell('nobody', 'removes the facts of an event', ({ db }) => writes(db.deleteFrom('events'))),
  ],
}
