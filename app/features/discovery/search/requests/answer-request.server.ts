import type { Tx } from '#app/db/clients.server.ts'
import { answerMessage } from '#app/features/core/inbox/messages.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import type { Decision } from './schema.ts'

/** Answers or closes a request. Refusals: `already_decided`. */
export const answerRequest = (db: Tx, person: Pick<Person, 'id'>, { intent, request, answer }: Decision): Promise<void> =>
  answerMessage(db, 'search_requests', person, { id: request, state: intent === 'answer' ? 'answered' : 'closed', answer })
