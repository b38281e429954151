import { sql } from 'kysely'
import pg from 'pg'
import type { Tx } from '#app/db/clients.server.ts'
import { cell, type Row, reads, succeeds, writes } from '../cell.ts'

/** A person who holds no post in either institution is answered `not_post_holder`. */
const allowedToHolders = (call: Promise<unknown>): Promise<boolean> =>
  succeeds(call).catch((error: unknown) => {
    if (
      error instanceof pg.DatabaseError &&
      ['not_post_holder', 'other_institution', 'other_participants', 'not_found', 'forbidden'].includes(error.message)
    )
      return false
    throw error
  })
const propose = (db: Tx, own: string, other: string) => sql`select private.propose_match(${own}, ${other}, '')`.execute(db)
const accept = (db: Tx, match: string, side: string) => sql`select private.accept_match(${match}, ${side}, 'Carta')`.execute(db)

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
    cell('nobody', 'opens an offer past the function that withdraws', ({ db }) =>
      writes(db.updateTable('exchanges').set({ state: 'open' })),
    ),
    cell('homeAndStaff', 'proposes a match', ({ db, world }) => allowedToHolders(propose(db, world.otherRequest.id, world.offer.id))),
    cell('homeAndStaff', 'reads a match', ({ db, world }) =>
      reads(db.selectFrom('exchange_matches').select('id').where('id', '=', world.match)),
    ),
    cell('homeAndStaff', 'reads who accepted it', ({ db, world }) =>
      reads(db.selectFrom('exchange_acceptances').select('side').where('match_id', '=', world.match)),
    ),
    cell('homeAndStaff', 'reads through which post it was accepted', async ({ db, world }) => {
      const { rows } = await sql`select from private.match_acceptances(${world.match})`.execute(db)
      return rows.length > 0
    }),
    cell('holdersAndStaff', 'accepts a match for an institution', ({ db, world }) => allowedToHolders(accept(db, world.match, 'offer'))),
    cell('homeAndStaff', 'declines a match', ({ db, world }) =>
      allowedToHolders(sql`select private.end_match(${world.match}, 'No hay lugar')`.execute(db)),
    ),
    cell('holdersAndStaff', 'withdraws an offer', ({ db, world }) =>
      allowedToHolders(sql`select private.withdraw_exchange(${world.offer.id})`.execute(db)),
    ),
    cell('nobody', 'writes a match past the function that proposes', ({ db, world }) =>
      writes(
        db.insertInto('exchange_matches').values({
          offer_id: world.offer.id,
          request_id: world.otherRequest.id,
          host_id: world.institution,
          guest_id: world.otherInstitution,
        }),
      ),
    ),
    cell('nobody', 'agrees a match past the function that accepts', ({ db }) =>
      writes(db.updateTable('exchange_matches').set({ state: 'agreed' })),
    ),
    cell('nobody', 'removes matches', ({ db }) => writes(db.deleteFrom('exchange_matches'))),
    cell('nobody', 'writes an acceptance past that function', ({ db, world }) =>
      writes(db.insertInto('exchange_acceptances').values({ match_id: world.match, side: 'offer' })),
    ),
    cell('nobody', 'changes an acceptance', ({ db }) => writes(db.updateTable('exchange_acceptances').set({ note: 'x' }))),
    cell('nobody', 'removes acceptances', ({ db }) => writes(db.deleteFrom('exchange_acceptances'))),
    cell('homeAndStaff', 'reads the agenda of an exchange', ({ db, world }) =>
      reads(db.selectFrom('exchange_plans').select('place').where('match_id', '=', world.agreed)),
    ),
    cell('homeAndStaff', 'reads its checklist', ({ db, world }) =>
      reads(db.selectFrom('exchange_checks').select('item').where('match_id', '=', world.agreed)),
    ),
    cell('homeAndStaff', 'reads its participants', ({ db, world }) =>
      reads(db.selectFrom('exchange_participants').select('name').where('id', '=', world.participant)),
    ),
    // The stranger takes part; the other officials are of the two institutions.
    cell('officials', 'reads that the stranger takes part', ({ db, world }) =>
      reads(db.selectFrom('exchange_participants').select('name').where('person_id', '=', world.actors.stranger.person.id)),
    ),
    cell('homeAndStaff', 'writes its agenda', ({ db, world }) =>
      allowedToHolders(sql`select private.save_exchange_plan(${world.agreed}, 1, '2098-05-01', '2098-05-02', '', '')`.execute(db)),
    ),
    cell('homeAndStaff', 'changes its checklist', ({ db, world }) =>
      allowedToHolders(sql`select private.check_exchange_item(${world.agreed}, 'travel', true)`.execute(db)),
    ),
    cell('holdersAndStaff', 'names a participant of an institution', ({ db, world }) =>
      allowedToHolders(sql`select private.add_participant(${world.agreed}, 'offer', 'Ada', 'ada@caja.test', '', 'es')`.execute(db)),
    ),
    cell('holdersAndStaff', 'removes a participant of an institution', ({ db, world }) =>
      allowedToHolders(sql`select private.remove_participant(${world.participant})`.execute(db)),
    ),
    cell('nobody', 'deletes the participation of somebody else as their own', ({ db, world }) =>
      allowedToHolders(sql`select private.erase_participation(${world.participant})`.execute(db)),
    ),
    cell('nobody', 'writes an agenda past that function', ({ db }) => writes(db.updateTable('exchange_plans').set({ place: 'x' }))),
    cell('nobody', 'removes agendas', ({ db }) => writes(db.deleteFrom('exchange_plans'))),
    cell('nobody', 'writes a checklist past that function', ({ db, world }) =>
      writes(db.insertInto('exchange_checks').values({ match_id: world.agreed, item: 'dates' })),
    ),
    cell('nobody', 'removes a checklist', ({ db }) => writes(db.deleteFrom('exchange_checks'))),
    cell('nobody', 'writes a participant past that function', ({ db, world }) =>
      writes(
        db
          .insertInto('exchange_participants')
          .values({ match_id: world.agreed, side: 'offer', name: 'Ada', email_key: 'ada', language: 'es' }),
      ),
    ),
    cell('nobody', 'changes a participant', ({ db }) => writes(db.updateTable('exchange_participants').set({ name: 'x' }))),
    cell('nobody', 'removes participants', ({ db }) => writes(db.deleteFrom('exchange_participants'))),
    // The colleague may not edit the draft.
    cell('authorsAndStaff', 'says what reports on an exchange', ({ db, world }) =>
      allowedToHolders(sql`select private.link_report(${world.agreed}, ${world.draft.id})`.execute(db)),
    ),
    cell('nobody', 'removes the facts of an offer', ({ db }) => writes(db.deleteFrom('exchanges'))),
  ],
}
