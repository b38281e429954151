import { Refusal, type Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import type { CorrectionDecision } from './schema.ts'

/** Says what came of a correction, once. Refusals: `already_decided`. */
export async function answerCorrection(
  db: Tx,
  person: Pick<Person, 'id'>,
  { intent, correction, answer }: CorrectionDecision,
): Promise<void> {
  const changed = await db
    .updateTable('corrections')
    .set({ state: intent, answer, answered_by: person.id, answered_at: new Date().toISOString() })
    .where('id', '=', correction)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Refusal('already_decided')
}
