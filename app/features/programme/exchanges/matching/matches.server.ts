/** What institutions do with matches. The database decides; its refusals are keys of `errors:refusal`. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { MatchState, Side } from './schema.ts'

/**
 * Proposes a match of `own` and `other`, an offer and a request, and returns its id. Refusals: `not_found`, `same_direction`,
 * `same_institution`, `not_post_holder`, `match_exists`, `exchange_unpublished`, `exchange_withdrawn`, `exchange_taken`,
 * `exchange_answered`, `exchange_over`.
 */
export async function proposeMatch(db: Db, { own, other, message }: { own: string; other: string; message: string }): Promise<string> {
  const { rows } = await sql<{ id: string }>`select private.propose_match(${own}, ${other}, ${message}) as id`.execute(db)
  return rows[0]?.id ?? ''
}

/**
 * Accepts for one side, and returns the state of the match. Refusals: `not_found`, `match_closed`, `not_post_holder`, `other_institution`,
 * `already_accepted`, `accepts_for_both`, `acceptance_note_missing`, and those of an exchange as in `proposeMatch`.
 */
export async function acceptMatch(db: Db, match: string, { side, note }: { side: Side; note: string }): Promise<MatchState> {
  const { rows } = await sql<{ state: MatchState }>`select private.accept_match(${match}, ${side}, ${note}) as state`.execute(db)
  return rows[0]?.state ?? 'proposed'
}

/** Declines a proposed match or cancels an agreed one. Refusals: `not_found`, `not_post_holder`, `match_closed`, `reason_missing`. */
export const endMatch = (db: Db, match: string, reason: string) => sql`select private.end_match(${match}, ${reason})`.execute(db)

/** Withdraws an offer or a request, or opens it again. Refusals: `not_found`, `not_post_holder`, `no_change`, `exchange_agreed`. */
export const withdrawExchange = (db: Db, exchange: string, { again }: { again: boolean }) =>
  sql`select private.withdraw_exchange(${exchange}, ${again})`.execute(db)
