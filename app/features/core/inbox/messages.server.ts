/**
 * Messages to the editors: what visitors send without an account, a queue of what is open, and one answer to each. Every inbox is a
 * table with these columns and its own besides. Visitors may not write to it: they call a function of the database, and their form
 * is received by `receiveFromVisitor` (trap for robots, limits).
 */
import { type RawBuilder, sql } from 'kysely'
import { type Db, Refusal, type Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import type { Language } from '#app/i18n/languages.ts'

export type Inbox = 'corrections' | 'search_requests'

/** `hasAddress`: an answer goes out by mail, or has not gone out yet. */
export type Message<State extends string> = {
  id: string
  language: Language
  state: State
  hasAddress: boolean
  requestedAt: Date
  answer: string
  answeredAt: Date | null
  answeredBy: string | null
}

type Query = {
  /** A state, or `all`. */
  state: string
  limit: number
  offset: number
  /** Further columns; the message is `message`. */
  columns: RawBuilder<unknown>
  joins?: RawBuilder<unknown>
  where?: RawBuilder<unknown>
}

/** One page of an inbox. Open messages come oldest first, because they wait; all others newest first. */
export async function findMessages<Row>(
  db: Db,
  inbox: Inbox,
  { state, limit, offset, columns, joins = sql``, where = sql`true` }: Query,
): Promise<{ messages: Row[]; total: number }> {
  const { rows } = await sql<Row & { total: number }>`
    select message.id, message.language, message.state, message.email is not null as "hasAddress", message.requested_at as "requestedAt",
      message.answer, message.answered_at as "answeredAt", people.name as "answeredBy", ${columns}, count(*) over () as total
    from ${sql.table(inbox)} as message
    left join people on people.id = message.answered_by ${joins}
    where (${state} = 'all' or message.state = ${state}) and ${where}
    order by ${state === 'open' ? sql`message.requested_at, message.id` : sql`message.requested_at desc, message.id`}
    limit ${limit} offset ${offset}`.execute(db)
  return { messages: rows, total: rows[0]?.total ?? 0 }
}

/** How many messages are in each of these states. */
export async function countMessages<State extends string>(db: Db, inbox: Inbox, states: readonly State[]): Promise<Record<State, number>> {
  const { rows } = await sql<{ state: string; count: number }>`
    select state, count(*) as count from ${sql.table(inbox)} group by state`.execute(db)
  return Object.fromEntries(states.map((state) => [state, rows.find((row) => row.state === state)?.count ?? 0])) as Record<State, number>
}

/** Answers an open message, once. Where an address was given, a trigger asks for the mail. Refusals: `already_decided`. */
export async function answerMessage(
  db: Tx,
  inbox: Inbox,
  person: Pick<Person, 'id'>,
  { id, state, answer }: { id: string; state: string; answer: string },
): Promise<void> {
  const { numAffectedRows } = await sql`
    update ${sql.table(inbox)} set state = ${state}, answer = ${answer}, answered_by = ${person.id}, answered_at = now()
    where id = ${id} and state = 'open'`.execute(db)
  if (!numAffectedRows) throw new Refusal('already_decided')
}
