import { sql } from 'kysely'
import { cell, type Row, reads, writes } from '../cell.ts'

const titles = JSON.stringify({ es: 'Puesto' })

export const contacts: Row = {
  row: 'contacts, posts, interactions',
  cells: [
    cell('members', 'reads their own record', ({ db, me }) => reads(db.selectFrom('people').select('email').where('id', '=', me.id))),
    cell('staff', 'reads the record of somebody else', ({ db, world }) =>
      reads(db.selectFrom('people').select('email').where('id', '=', world.bystander.person.id)),
    ),
    cell('members', 'changes their own name and language', ({ db, me }) =>
      writes(db.updateTable('people').set({ name: 'Otra', language: 'en' }).where('id', '=', me.id)),
    ),
    cell('nobody', 'changes the name of somebody else', ({ db, world }) =>
      writes(db.updateTable('people').set({ name: 'Otra' }).where('id', '=', world.bystander.person.id)),
    ),
    cell('nobody', 'changes their own address', ({ db, me }) =>
      writes(
        db
          .updateTable('people')
          .set({ email: `${me.id}@otra.test` })
          .where('id', '=', me.id),
      ),
    ),
    cell('nobody', 'takes over the record of somebody else', ({ db, world }) =>
      writes(db.updateTable('people').set({ user_id: sql`auth.uid()` }).where('id', '=', world.bystander.person.id)),
    ),
    cell('nobody', 'adds a person', ({ db }) => writes(db.insertInto('people').values({ email: `${crypto.randomUUID()}@caja.test` }))),
    cell('nobody', 'removes a person', ({ db, world }) => writes(db.deleteFrom('people').where('id', '=', world.spare.person.id))),
    cell('ownerAndStaff', 'reads the post that the owner holds', ({ db, world }) =>
      reads(db.selectFrom('posts').select('titles').where('id', '=', world.ownerPost)),
    ),
    cell('staff', 'reads a post that nobody holds', ({ db, world }) =>
      reads(db.selectFrom('posts').select('titles').where('id', '=', world.unused.post)),
    ),
    cell('staff', 'adds a post', ({ db, world }) => writes(db.insertInto('posts').values({ institution_id: world.institution, titles }))),
    cell('staff', 'changes a post', ({ db, world }) => writes(db.updateTable('posts').set({ titles }).where('id', '=', world.ownerPost))),
    cell('staff', 'removes a post', ({ db, world }) => writes(db.deleteFrom('posts').where('id', '=', world.ownerPost))),
    cell('ownerAndStaff', 'reads that the owner holds it', ({ db, world }) =>
      reads(db.selectFrom('post_holders').select('held_from').where('id', '=', world.ownerHolding)),
    ),
    cell('ownerAndStaff', 'reads the contacts with the owner', ({ db, world }) =>
      reads(db.selectFrom('interactions').select('note').where('id', '=', world.interaction)),
    ),
    cell('staff', 'records a contact', ({ db, me, world }) =>
      writes(db.insertInto('interactions').values({ person_id: world.bystander.person.id, recorded_by: me.id, note: 'Reunión' })),
    ),
    cell('nobody', 'records a contact in the name of somebody else', ({ db, world }) =>
      writes(
        db.insertInto('interactions').values({ person_id: world.bystander.person.id, recorded_by: world.spare.person.id, note: 'Reunión' }),
      ),
    ),
    cell('staff', 'corrects a contact', ({ db, world }) =>
      writes(db.updateTable('interactions').set({ note: 'Reunión' }).where('id', '=', world.interaction)),
    ),
    cell('nobody', 'says that somebody else recorded it', ({ db, world }) =>
      writes(db.updateTable('interactions').set({ recorded_by: world.spare.person.id }).where('id', '=', world.interaction)),
    ),
    cell('staff', 'removes a contact', ({ db, world }) => writes(db.deleteFrom('interactions').where('id', '=', world.interaction))),
    cell('nobody', 'reads sign-in accounts', ({ db }) =>
      sql`select id from auth.users limit 1`.execute(db).then(({ rows }) => rows.length > 0),
    ),
    cell('nobody', 'reads sessions', ({ db }) => sql`select id from auth.sessions limit 1`.execute(db).then(({ rows }) => rows.length > 0)),
    cell('nobody', 'reads mail with sign-in codes', ({ db }) => reads(db.selectFrom('private.mailbox').select('text'))),
    cell('nobody', 'reads the counters of tries', ({ db }) => reads(db.selectFrom('private.rate_limits').select('key'))),
    cell('nobody', 'sets the counters of tries', ({ db }) =>
      writes(db.insertInto('private.rate_limits').values({ key: crypto.randomUUID() })),
    ),
    cell('nobody', 'allows itself another move', ({ db }) =>
      writes(db.insertInto('private.allowed_moves').values({ from_state: 'draft', to_state: 'published', who: 'owner' })),
    ),
  ],
}
