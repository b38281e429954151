import { Refusal, type Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import type { Decision } from './schema.ts'

/** Answers or closes a request, once. Refusals: `already_decided`. */
export async function answerRequest(db: Tx, person: Pick<Person, 'id'>, { intent, request, answer }: Decision): Promise<void> {
  const changed = await db
    .updateTable('search_requests')
    .set({ state: intent === 'answer' ? 'answered' : 'closed', answer, answered_by: person.id, answered_at: new Date().toISOString() })
    .where('id', '=', request)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Refusal('already_decided')
}
