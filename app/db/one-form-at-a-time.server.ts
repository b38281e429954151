import { sql } from 'kysely'
import type { Tx } from './clients.server.ts'

/** Seconds within which an equal form of the same person is the same form: a double click, or sent again on a slow line. */
export const sameFormSeconds = 60

/** Waits until the person's other forms that call this are stored: the second of two equal ones finds what the first has made. */
export const oneFormAtATime = (db: Tx, personId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`form of ${personId}`}, 0))`.execute(db)
