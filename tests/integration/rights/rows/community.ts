import { cell, type Row, reads, writes } from '../cell.ts'

export const community: Row = {
  row: 'register for events, follow',
  cells: [
    cell('members', 'follows a country', ({ db, me }) =>
      writes(db.insertInto('follows').values({ person_id: me.id, subject: 'country:PER' })),
    ),
    cell('members', 'sees what they follow', async ({ db, me }) => {
      await db.insertInto('follows').values({ person_id: me.id, subject: 'country:PER' }).execute()
      return reads(db.selectFrom('follows').select('subject').where('person_id', '=', me.id))
    }),
    cell('members', 'stops following', async ({ db, me }) => {
      await db.insertInto('follows').values({ person_id: me.id, subject: 'country:PER' }).execute()
      return writes(db.deleteFrom('follows').where('person_id', '=', me.id))
    }),
    cell('nobody', 'follows in the name of somebody else', ({ db, world }) =>
      writes(db.insertInto('follows').values({ person_id: world.bystander.person.id, subject: 'country:PER' })),
    ),
    cell('nobody', 'sees what somebody else follows', ({ db, world }) =>
      reads(db.selectFrom('follows').select('subject').where('person_id', '=', world.bystander.person.id)),
    ),
    // Without a condition, because a condition would hide rows that the person may not read.
    cell('nobody', 'ends what others follow', ({ db }) => writes(db.deleteFrom('follows'))),
    cell('members', 'registers for an event', ({ db, me, world }) =>
      writes(db.insertInto('event_registrations').values({ person_id: me.id, resource_id: world.event.id })),
    ),
    cell('nobody', 'registers for what is not an event', ({ db, me, world }) =>
      writes(db.insertInto('event_registrations').values({ person_id: me.id, resource_id: world.published.id })),
    ),
    cell('nobody', 'registers somebody else', ({ db, world }) =>
      writes(db.insertInto('event_registrations').values({ person_id: world.spare.person.id, resource_id: world.event.id })),
    ),
    cell('members', 'sees their own registration', async ({ db, me, world }) => {
      await db.insertInto('event_registrations').values({ person_id: me.id, resource_id: world.event.id }).execute()
      return reads(db.selectFrom('event_registrations').select('registered_at').where('person_id', '=', me.id))
    }),
    cell('members', 'withdraws their own registration', async ({ db, me, world }) => {
      await db.insertInto('event_registrations').values({ person_id: me.id, resource_id: world.event.id }).execute()
      return writes(db.deleteFrom('event_registrations').where('person_id', '=', me.id))
    }),
    cell('staff', 'sees who else registered', ({ db, world }) =>
      reads(db.selectFrom('event_registrations').select('registered_at').where('person_id', '=', world.bystander.person.id)),
    ),
    cell('nobody', 'withdraws the registrations of others', ({ db }) => writes(db.deleteFrom('event_registrations'))),
  ],
}
