import { sql } from 'kysely'
import { createRequest } from '#app/features/discovery/search/requests/create-request.server.ts'
import { cell, type Row, reads, succeeds, writes } from '../cell.ts'

const wish = { wish: 'Cómo se paga donde no hay bancos', q: '', country: null, topic: null }
const answer = { state: 'answered', answer: 'Vea la experiencia de Haití.', answered_at: new Date().toISOString() }

export const searches: Row = {
  row: 'ask for what was not found, save searches',
  cells: [
    cell('everybody', 'asks for what they did not find', ({ db }) =>
      succeeds(createRequest(db, 'es', { ...wish, email: 'alguien@caja.test' })),
    ),
    cell('nobody', 'writes a request past the function that limits it', ({ db }) =>
      writes(db.insertInto('search_requests').values({ wish: wish.wish, language: 'es' })),
    ),
    cell('staff', 'reads what was asked for, with the address', ({ db, world }) =>
      reads(db.selectFrom('search_requests').select(['wish', 'email']).where('id', '=', world.searchRequest)),
    ),
    // Without a condition, because a condition would hide rows that the person may not read.
    cell('staff', 'answers what was asked for', ({ db, me }) =>
      writes(db.updateTable('search_requests').set({ ...answer, answered_by: me.id })),
    ),
    cell('nobody', 'answers in the name of somebody else', ({ db, world }) =>
      writes(db.updateTable('search_requests').set({ ...answer, answered_by: world.bystander.person.id })),
    ),
    cell('nobody', 'changes what was asked', ({ db, world }) =>
      writes(db.updateTable('search_requests').set({ wish: 'Otra cosa' }).where('id', '=', world.searchRequest)),
    ),
    cell('nobody', 'removes what was asked for', ({ db }) => writes(db.deleteFrom('search_requests'))),
    cell('everybody', 'is counted, unnamed, when a search finds nothing', ({ db }) =>
      succeeds(sql`select private.count_search_miss('nada de nada', 'es')`.execute(db)),
    ),
    cell('staff', 'reads what found nothing', ({ db, world }) =>
      reads(db.selectFrom('search_misses').select('count').where('query', '=', `nada ${world.searchRequest}`)),
    ),
    cell('nobody', 'writes counts past the function', ({ db }) =>
      writes(db.insertInto('search_misses').values({ query: 'nada', language: 'es', count: 1_000 })),
    ),
    cell('nobody', 'changes or removes counts', async ({ db }) => {
      // The first refusal ends the transaction, and with it the cell.
      return (await writes(db.updateTable('search_misses').set({ count: 1 }))) || (await writes(db.deleteFrom('search_misses')))
    }),
    cell('members', 'saves a search', ({ db, me }) =>
      writes(db.insertInto('saved_searches').values({ person_id: me.id, name: 'Cuidados', params: 'q=cuidados' })),
    ),
    cell('nobody', 'saves a search for somebody else', ({ db, world }) =>
      writes(db.insertInto('saved_searches').values({ person_id: world.bystander.person.id, name: 'Cuidados', params: 'q=cuidados' })),
    ),
    cell('members', 'sees the searches they saved', async ({ db, me }) => {
      await db.insertInto('saved_searches').values({ person_id: me.id, name: 'Cuidados', params: 'q=cuidados' }).execute()
      return reads(db.selectFrom('saved_searches').select('name').where('person_id', '=', me.id))
    }),
    cell('nobody', 'sees what somebody else saved', ({ db, world }) =>
      reads(db.selectFrom('saved_searches').select('name').where('person_id', '=', world.bystander.person.id)),
    ),
    cell('members', 'renames a search they saved', async ({ db, me }) => {
      await db.insertInto('saved_searches').values({ person_id: me.id, name: 'Cuidados', params: 'q=cuidados' }).execute()
      return writes(db.updateTable('saved_searches').set({ name: 'Cuidado' }).where('person_id', '=', me.id))
    }),
    cell('nobody', 'renames what others saved', ({ db }) => writes(db.updateTable('saved_searches').set({ name: 'Mía' }))),
    cell('nobody', 'gives a saved search to somebody else', ({ db, world }) =>
      writes(db.updateTable('saved_searches').set({ person_id: world.spare.person.id })),
    ),
    cell('members', 'removes a search they saved', async ({ db, me }) => {
      await db.insertInto('saved_searches').values({ person_id: me.id, name: 'Cuidados', params: 'q=cuidados' }).execute()
      return writes(db.deleteFrom('saved_searches').where('person_id', '=', me.id))
    }),
    cell('nobody', 'removes what others saved', ({ db }) => writes(db.deleteFrom('saved_searches'))),
  ],
}
