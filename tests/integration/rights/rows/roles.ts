import { sql } from 'kysely'
import { cell, type Row, reads, writes } from '../cell.ts'

const decide = (request: string) => sql`select public.decide_verification(${request}::uuid, true, 'Verificado')`
const changeRole = (person: string, role: string) => sql`select public.change_role(${person}::uuid, ${role})`

export const roles: Row = {
  row: 'verify officials, change roles',
  cells: [
    cell('members', 'asks to be verified', ({ db, me, world }) =>
      writes(
        db
          .insertInto('verification_requests')
          .values({ person_id: me.id, institution_id: world.institution, post_title: 'Dirección', work_email: 'direccion@caja.test' }),
      ),
    ),
    cell('members', 'sees their own request', async ({ db, me, world }) => {
      await db
        .insertInto('verification_requests')
        .values({ person_id: me.id, institution_id: world.institution, post_title: 'Dirección', work_email: 'direccion@caja.test' })
        .execute()
      return reads(db.selectFrom('verification_requests').select('decision').where('person_id', '=', me.id))
    }),
    cell('nobody', 'asks in the name of somebody else', ({ db, world }) =>
      writes(
        db.insertInto('verification_requests').values({
          person_id: world.spare.person.id,
          institution_id: world.institution,
          post_title: 'Dirección',
          work_email: 'direccion@caja.test',
        }),
      ),
    ),
    cell('nobody', 'asks with the answer filled in', ({ db, me, world }) =>
      writes(
        db.insertInto('verification_requests').values({
          person_id: me.id,
          institution_id: world.institution,
          post_title: 'Dirección',
          work_email: 'direccion@caja.test',
          decision: 'accepted',
          decided_at: new Date(),
        }),
      ),
    ),
    cell('staff', 'sees the request of somebody else', ({ db, world }) =>
      reads(db.selectFrom('verification_requests').select('note').where('id', '=', world.request)),
    ),
    cell('nobody', 'writes a decision by hand', ({ db, world }) =>
      writes(db.updateTable('verification_requests').set({ decision: 'accepted', decided_at: new Date() }).where('id', '=', world.request)),
    ),
    cell('admin', 'verifies an official', async ({ db, world }) => (await decide(world.request).execute(db)).rows.length === 1),
    cell(
      'admin',
      'changes a role',
      async ({ db, world }) => (await changeRole(world.bystander.person.id, 'editor').execute(db)).rows.length === 1,
    ),
    cell(
      'nobody',
      'raises their own role through the function',
      async ({ db, me }) => (await changeRole(me.id, 'admin').execute(db)).rows.length === 1,
    ),
    cell('nobody', 'raises their own role by hand', ({ db, me }) =>
      writes(db.updateTable('people').set({ role: 'admin' }).where('id', '=', me.id)),
    ),
    cell('nobody', 'raises the role of somebody else by hand', ({ db, world }) =>
      writes(db.updateTable('people').set({ role: 'admin' }).where('id', '=', world.bystander.person.id)),
    ),
    cell('nobody', 'calls themselves verified', ({ db, me }) =>
      writes(db.updateTable('people').set({ verified_at: new Date() }).where('id', '=', me.id)),
    ),
    cell('admin', 'gives somebody a post', ({ db, world }) =>
      writes(db.insertInto('post_holders').values({ post_id: world.unused.post, person_id: world.bystander.person.id })),
    ),
    cell('nobody', 'reads, as its holder, a post of somebody else', async ({ db, me, world }) => {
      const isStaff = [world.actors.editor.person.id, world.actors.admin.person.id].includes(me.id)
      return !isStaff && reads(db.selectFrom('post_holders').select('held_from').where('post_id', '=', world.bystanderPost))
    }),
    cell('admin', 'ends the term of a post', ({ db, world }) =>
      writes(db.updateTable('post_holders').set({ held_to: sql`current_date` }).where('id', '=', world.ownerHolding)),
    ),
    cell('admin', 'removes the holder of a post', ({ db, world }) =>
      writes(db.deleteFrom('post_holders').where('id', '=', world.ownerHolding)),
    ),
  ],
}
