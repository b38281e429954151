/** Saved searches are changed under the rights of their owner. */
import { Refusal, type Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import { toParams } from '#app/features/core/search-url/links.ts'
import { readSearch } from '#app/features/discovery/search/read-search.server.ts'
import { maxSaved } from './schema.ts'

type Owner = Pick<Person, 'id'>

/** Saves a search under a name. Saving the same search again renames it. Refusals: `too_many_saved`. */
export async function saveSearch(db: Tx, owner: Owner, { name, params: given }: { name: string; params: string }): Promise<void> {
  const params = toParams(await readSearch(db, new URLSearchParams(given))).toString()
  const kept = await db.selectFrom('saved_searches').select('params').where('person_id', '=', owner.id).execute()
  if (kept.length >= maxSaved && !kept.some((one) => one.params === params)) throw new Refusal('too_many_saved')
  await db
    .insertInto('saved_searches')
    .values({ person_id: owner.id, name, params })
    .onConflict((conflict) => conflict.columns(['person_id', 'params']).doUpdateSet({ name }))
    .execute()
}

/** The next three functions refuse with `not_found`. */
export async function renameSearch(db: Tx, owner: Owner, { id, name }: { id: string; name: string }): Promise<void> {
  const { numUpdatedRows } = await ofOwner(db, owner, id).set({ name }).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal('not_found')
}

/** Marks all results as seen. Returns the query of the search's address. */
export async function openSearch(db: Tx, owner: Owner, { id }: { id: string }): Promise<string> {
  const opened = await ofOwner(db, owner, id).set({ last_viewed_at: new Date().toISOString() }).returning('params').executeTakeFirst()
  if (!opened) throw new Refusal('not_found')
  return opened.params
}

export async function removeSearch(db: Tx, owner: Owner, { id }: { id: string }): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('saved_searches').where('id', '=', id).where('person_id', '=', owner.id).executeTakeFirst()
  if (numDeletedRows === 0n) throw new Refusal('not_found')
}

const ofOwner = (db: Tx, owner: Owner, id: string) =>
  db.updateTable('saved_searches').where('saved_searches.id', '=', id).where('saved_searches.person_id', '=', owner.id)
