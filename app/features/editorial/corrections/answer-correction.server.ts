import type { Tx } from '#app/db/clients.server.ts'
import { answerMessage } from '#app/features/core/inbox/messages.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import type { CorrectionDecision } from './schema.ts'

/** Records the outcome of a correction, once. Refusals: `already_decided`. */
export const answerCorrection = (db: Tx, person: Pick<Person, 'id'>, { intent, correction, answer }: CorrectionDecision): Promise<void> =>
  answerMessage(db, 'corrections', person, { id: correction, state: intent, answer })
