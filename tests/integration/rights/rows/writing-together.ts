import { sql } from 'kysely'
import { cell, type Row, reads, writes } from '../cell.ts'
import type { World } from '../world.ts'

const copyOf = (world: World) => ({ resource_id: world.draft.id, part: 'context', base_revision: 1, fields: '[]' })
const presenceOf = (world: World) => ({ resource_id: world.draft.id, part: 'cost' })

export const writingTogether: Row = {
  row: 'write in one resource together',
  cells: [
    cell('authorsAndStaff', 'keeps what they are writing', ({ db, world }) =>
      writes(db.insertInto('working_copies').values(copyOf(world))),
    ),
    cell('authorsAndStaff', 'reads what they are writing', async ({ db, world }) => {
      await db.insertInto('working_copies').values(copyOf(world)).execute()
      return reads(db.selectFrom('working_copies').select('fields').where('resource_id', '=', world.draft.id).where('part', '=', 'context'))
    }),
    cell('authorsAndStaff', 'goes on with what they are writing', async ({ db, world }) => {
      await db.insertInto('working_copies').values(copyOf(world)).execute()
      return writes(db.updateTable('working_copies').set({ fields: '[["context", "Más"]]' }))
    }),
    cell('authorsAndStaff', 'drops what they were writing', async ({ db, world }) => {
      await db.insertInto('working_copies').values(copyOf(world)).execute()
      return writes(db.deleteFrom('working_copies'))
    }),
    cell('nobody', 'keeps something in the name of somebody else', ({ db, world }) =>
      writes(db.insertInto('working_copies').values({ ...copyOf(world), person_id: world.spare.person.id })),
    ),
    cell('nobody', 'reads what somebody else is writing', ({ db, world }) =>
      reads(db.selectFrom('working_copies').select('fields').where('person_id', '=', world.bystander.person.id)),
    ),
    cell('nobody', 'changes what somebody else is writing', ({ db }) => writes(db.updateTable('working_copies').set({ fields: '[]' }))),
    cell('nobody', 'gives what they are writing to somebody else', async ({ db, world }) => {
      await db.insertInto('working_copies').values(copyOf(world)).execute()
      return writes(db.updateTable('working_copies').set({ person_id: world.spare.person.id }))
    }),
    cell('staff', 'takes what they are writing to a resource of others', async ({ db, world }) => {
      await db.insertInto('working_copies').values(copyOf(world)).execute()
      return writes(db.updateTable('working_copies').set({ resource_id: world.elsewhere.id }))
    }),
    cell('nobody', 'drops what somebody else is writing', ({ db }) => writes(db.deleteFrom('working_copies'))),
    cell('authorsAndStaff', 'says that they are here', ({ db, world }) => writes(db.insertInto('presences').values(presenceOf(world)))),
    cell('authorsAndStaff', 'says that they are still here', async ({ db, world }) => {
      await db.insertInto('presences').values(presenceOf(world)).execute()
      return writes(db.updateTable('presences').set({ part: 'ledger' }))
    }),
    cell('authorsAndStaff', 'says that they have gone', async ({ db, world }) => {
      await db.insertInto('presences').values(presenceOf(world)).execute()
      return writes(db.deleteFrom('presences'))
    }),
    cell('readersOfDrafts', 'sees who is there', ({ db, world }) =>
      reads(db.selectFrom('presences').select('part').where('person_id', '=', world.bystander.person.id)),
    ),
    cell('nobody', 'says that somebody else is here', ({ db, world }) =>
      writes(db.insertInto('presences').values({ ...presenceOf(world), person_id: world.spare.person.id })),
    ),
    cell('nobody', 'says where somebody else is', ({ db }) => writes(db.updateTable('presences').set({ part: 'ledger' }))),
    cell('staff', 'says that they are in a resource of others', async ({ db, world }) => {
      await db.insertInto('presences').values(presenceOf(world)).execute()
      return writes(db.updateTable('presences').set({ resource_id: world.elsewhere.id }))
    }),
    cell('nobody', 'says that they are another', async ({ db, world }) => {
      await db.insertInto('presences').values(presenceOf(world)).execute()
      return writes(db.updateTable('presences').set({ person_id: world.spare.person.id }))
    }),
    cell('nobody', 'says that somebody else has gone', ({ db }) => writes(db.deleteFrom('presences'))),
    cell('readersOfDrafts', 'is told the name of whoever works on it', async ({ db, world }) => {
      const { rows } = await sql<{ name: string | null }>`
        select private.colleague_name(${world.draft.id}, ${world.bystander.person.id}) as name`.execute(db)
      return rows[0]?.name !== null
    }),
  ],
}
