/**
 * The three ways into Postgres. Row-level security decides in the first two; the third passes it by, and is only for
 * jobs, seeds and named administrative operations.
 */
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { createPool } from './pool.server.ts'
import type { DB } from './types.ts'

pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)
// A day without a time has no time zone: it stays text (ISO 8601).
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day)

export type Db = Kysely<DB>
export type Tx = Transaction<DB>

/** What the policies know of a signed-in person: the verified claims of their token. */
export type Claims = { sub: string; role: 'authenticated'; email?: string }

export type Databases = {
  /** A pool whose every session is the role `anon`. */
  visitor: Db
  /** One transaction with the person's role and claims; committed when `work` resolves, rolled back when it throws. */
  asUser: <T>(claims: Claims, work: (db: Tx) => Promise<T>) => Promise<T>
  service: Db
  close: () => Promise<void>
}

export function createDatabases({ sessionUrl, serviceUrl }: { sessionUrl: string; serviceUrl: string }): Databases {
  const connect = (connectionString: string, max: number, options?: string) => {
    const pool = createPool({ connectionString, max, options, idleTimeoutMillis: 60_000 })
    return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  }
  const visitor = connect(sessionUrl, 10, '-c role=anon')
  const user = connect(sessionUrl, 10)
  const service = connect(serviceUrl, 4)
  return {
    visitor,
    service,
    asUser: (claims, work) =>
      user.transaction().execute(async (transaction) => {
        await sql`select set_config('role', 'authenticated', true), set_config('request.jwt.claims', ${JSON.stringify(claims)}, true),
          set_config('request.jwt.claim.sub', ${claims.sub}, true), set_config('request.jwt.claim.role', 'authenticated', true)`.execute(
          transaction,
        )
        return work(transaction)
      }),
    close: async () => {
      await Promise.all([visitor.destroy(), user.destroy(), service.destroy()])
    },
  }
}

/** An operation that refuses by itself, inside a transaction: it is rolled back, and `attempt` makes a value of it. */
export class Refusal extends Error {}

/** Errors raised by our own SQL functions carry a key of `errors.*` as their message; anything else is unexpected and null. */
export function refusalOf(error: unknown): string | null {
  if (error instanceof Refusal) return error.message
  if (!(error instanceof pg.DatabaseError)) return null
  if (error.code === 'CJ001') return error.message
  if (error.code === '42501') return 'forbidden'
  // Two saves on top of the same revision: the second number is taken.
  if (error.code === '23505' && error.constraint === 'revisions_resource_id_number_key') return 'edit_conflict'
  // A file that was published while somebody deleted it.
  if (error.code === '23503' && error.constraint === 'published_files_file_id_fkey') return 'file_in_use'
  return null
}

export type Attempt<T> = { ok: true; value: T } | { ok: false; error: string }

/** Runs an operation; what the database refuses by our own rules becomes a value, everything else still throws. */
export async function attempt<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    return { ok: false, error: refusal }
  }
}
