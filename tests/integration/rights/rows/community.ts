import pg from 'pg'
import { cell, type Row, reads, writes } from '../cell.ts'

/** An unpublished resource cannot be referenced. */
const allowedUnlessUnknown = (work: Promise<boolean>): Promise<boolean> =>
  work.catch((error: unknown) => {
    if (error instanceof pg.DatabaseError && error.code === '23503') return false
    throw error
  })

export const community: Row = {
  row: 'comment, ask, register for events, follow',
  cells: [
    cell('members', 'comments on a published resource', ({ db, me, world }) =>
      writes(db.insertInto('comments').values({ resource_id: world.published.id, author_id: me.id, body: 'Gracias' })),
    ),
    cell('members', 'asks a question about it', ({ db, me, world }) =>
      writes(
        db.insertInto('comments').values({ resource_id: world.published.id, author_id: me.id, kind: 'question', body: '¿Cuánto costó?' }),
      ),
    ),
    cell('nobody', 'comments in the name of somebody else', ({ db, world }) =>
      writes(db.insertInto('comments').values({ resource_id: world.published.id, author_id: world.bystander.person.id, body: 'Gracias' })),
    ),
    cell('nobody', 'comments in public on a draft', ({ db, me, world }) =>
      allowedUnlessUnknown(writes(db.insertInto('comments').values({ resource_id: world.draft.id, author_id: me.id, body: 'Gracias' }))),
    ),
    cell('members', 'removes their own comment', async ({ db, me, world }) => {
      await db.insertInto('comments').values({ resource_id: world.published.id, author_id: me.id, body: 'Gracias' }).execute()
      return writes(db.deleteFrom('comments').where('author_id', '=', me.id))
    }),
    cell('nobody', 'removes the comment of somebody else', ({ db, world }) =>
      writes(db.deleteFrom('comments').where('id', '=', world.comment)),
    ),
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
