/**
 * The three ways into Postgres, each with a login role of its own. Row-level security decides in the first two; the third passes it
 * by, and is only for jobs, seeds and named administrative operations.
 */
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { createPool, withoutStuckConnections } from './pool.server.ts'
import { type DatabaseSettings, defaultSettings, jobStatementTimeout, limitSession, shareConnections } from './settings.server.ts'
import type { DB } from './types.ts'

pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)
// A day without a time has no time zone: it stays text (ISO 8601).
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day)

export type Db = Kysely<DB>
export type Tx = Transaction<DB>

/** What the policies know of a signed-in person: the verified claims of their token. */
export type Claims = { sub: string; role: 'authenticated'; email?: string }

/** Each pool logs in as a role of its own: `caja_visitor`, `caja_user`, and the owner of the schema. */
export type Databases = {
  /** For visitors: every session inherits `anon`, nothing more. */
  visitor: Db
  /** One transaction with the person's role and claims; committed when `work` resolves, rolled back when it throws. */
  asUser: <T>(claims: Claims, work: (db: Tx) => Promise<T>) => Promise<T>
  /** The owner, past row-level security: for jobs, seeds and named administrative operations. */
  service: Db
  /** The same three as node-postgres pools, for libraries and for questions about the sessions themselves. */
  pools: Pools
  close: () => Promise<void>
}
export type Pools = { visitor: pg.Pool; user: pg.Pool; service: pg.Pool }
export type DatabaseUrls = { visitorUrl: string; userUrl: string; serviceUrl: string }

export function createDatabases(urls: DatabaseUrls, settings: DatabaseSettings = defaultSettings): Databases {
  const pools = createPools(urls, settings)
  const visitor = queriesOn(pools.visitor)
  const user = queriesOn(pools.user)
  const service = queriesOn(pools.service)
  return {
    visitor,
    service,
    pools,
    asUser: (claims, work) =>
      user.transaction().execute(async (transaction) => {
        await becomeUser(transaction, claims)
        return work(transaction)
      }),
    close: async () => {
      await Promise.all([visitor.destroy(), user.destroy(), service.destroy()])
    },
  }
}

function createPools({ visitorUrl, userUrl, serviceUrl }: DatabaseUrls, settings: DatabaseSettings): Pools {
  const share = shareConnections(settings.connections)
  const open = (name: keyof Pools, connectionString: string, statementTimeout = settings.statementTimeout) =>
    createPool({
      connectionString,
      max: share[name],
      application_name: `caja-${name}`,
      idleTimeoutMillis: 60_000,
      connectionTimeoutMillis: settings.connectionTimeout,
      query_timeout: statementTimeout && statementTimeout + answerMargin,
      onConnect: (client) => limitSession(client, { ...settings, statementTimeout }),
    })
  return {
    visitor: open('visitor', visitorUrl),
    user: open('user', userUrl),
    service: open('service', serviceUrl, jobStatementTimeout),
  }
}

/** Milliseconds beyond its own limit after which a statement's answer is no longer waited for: the database is paused, or cut off silently. */
const answerMargin = 1_000

const queriesOn = (pool: pg.Pool) => new Kysely<DB>({ dialect: new PostgresDialect({ pool: withoutStuckConnections(pool) }) })

const becomeUser = (transaction: Tx, claims: Claims) =>
  sql`select set_config('role', 'authenticated', true), set_config('request.jwt.claims', ${JSON.stringify(claims)}, true),
    set_config('request.jwt.claim.sub', ${claims.sub}, true), set_config('request.jwt.claim.role', 'authenticated', true)`.execute(
    transaction,
  )

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
