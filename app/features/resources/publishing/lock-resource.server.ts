import { sql } from 'kysely'
import type { Tx } from '#app/db/clients.server.ts'

/**
 * Waits for decisions of others on the resource, and makes them wait for the end of this transaction: what is read afterwards stays true. For
 * staff; other people lock nothing, and their decisions are refused anyway.
 */
export const lockResource = (db: Tx, id: string) => sql`select from resources where id = ${id} for no key update`.execute(db)
