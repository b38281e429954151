/** Writes contacts and promises, with the rights of the signed-in person. */
import { sql } from 'kysely'
import { Refusal, type Tx } from '#app/db/clients.server.ts'
import type { ContactInput, PromiseClosing } from './schema.ts'

/**
 * Returns the id of the contact. Refuses a participant who held no post in the institution on that day, a day to come, and a topic that
 * does not exist.
 */
export async function recordContact(db: Tx, input: ContactInput): Promise<string> {
  const id = crypto.randomUUID()
  const post = await db.selectFrom('posts').select('id').where('id', '=', input.post).executeTakeFirst()
  if (!post) throw new Refusal('not_found')
  await db
    .insertInto('interactions')
    .values({
      id,
      post_id: input.post,
      kind: input.kind,
      happened_on: input.happenedOn,
      note: input.note,
      is_shared: input.shared === 'yes',
    })
    .execute()
  const people = new Set(input.people)
  const participants = [
    ...[...people].map((person) => ({ interaction_id: id, person_id: person, side: 'institution' })),
    ...[...new Set(input.staff)]
      .filter((person) => !people.has(person))
      .map((person) => ({ interaction_id: id, person_id: person, side: 'staff' })),
  ]
  await db.insertInto('interaction_participants').values(participants).execute()
  const topics = [...new Set(input.topics)]
  const { numInsertedOrUpdatedRows: added = 0n } = await db
    .insertInto('interaction_topics')
    .columns(['interaction_id', 'concept_id'])
    .expression((eb) =>
      eb
        .selectFrom('concepts')
        .select((concept) => [concept.val(id).as('interaction_id'), 'concepts.id as concept_id'])
        .where('scheme', '=', 'topic')
        .where('concepts.id', '=', sql<string>`any (${topics}::uuid[])`),
    )
    .executeTakeFirstOrThrow()
  if (added < topics.length) throw new Refusal('not_found')
  const promises = input.promises
    .filter(({ body }) => body !== '')
    .map(({ side, body, dueOn }) => ({ interaction_id: id, side, body, due_on: dueOn ?? null }))
  if (promises.length > 0) await db.insertInto('promises').values(promises).execute()
  return id
}

/** Corrects the note, and shares it or not. Refuses with `edit_conflict` if the contact was saved after `version`. */
export const changeContact = (
  db: Tx,
  id: string,
  { version, note, shared }: { version: number; note: string; shared?: 'yes' | undefined },
) => sql`select private.change_interaction(${id}, ${version}, ${note}, ${shared === 'yes'})`.execute(db)

export async function removeContact(db: Tx, id: string): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('interactions').where('id', '=', id).executeTakeFirst()
  if (numDeletedRows === 0n) throw new Refusal('not_found')
}

export const closePromise = (db: Tx, { promise, state, why }: PromiseClosing) =>
  sql`select private.close_promise(${promise}, ${state}, ${why})`.execute(db)
