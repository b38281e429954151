/**
 * The three connections to Postgres, each with its own login role. Row-level security applies to the first two; the third bypasses it, and
 * is only for jobs, seeds and named administrative operations.
 */
import { Kysely, PostgresDialect, type PostgresPool, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { createPool, withoutStuckConnections } from './pool.server.ts'
import { createReadRecorder, type ReadRecorder } from './recorded-reads.server.ts'
import { type DatabaseSettings, defaultSettings, jobStatementTimeout, limitSession, shareConnections } from './settings.server.ts'
import { createStatementNames } from './statement-names.ts'
import type { DB } from './types.ts'

pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)
// A date without a time has no time zone: it stays text (ISO 8601).
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day)

export type Db = Kysely<DB>
export type Tx = Transaction<DB>

/** The verified claims of a signed-in person's token, which the policies read. */
export type Claims = { sub: string; role: 'authenticated'; email?: string }

/** Each pool has its own login role: `caja_visitor`, `caja_user`, and the owner of the schema. */
export type Databases = {
  /** For visitors: every session has the rights of `anon` only. */
  visitor: Db
  /** Runs one transaction with the person's role and claims; commits when `work` resolves, rolls back when it throws. */
  asUser: <T>(claims: Claims, work: (db: Tx) => Promise<T>) => Promise<T>
  /** The owner, without row-level security: for jobs, seeds and named administrative operations. */
  service: Db
  /** The same three as node-postgres pools, for libraries and for the check of sessions. */
  pools: Pools
  /** Records what a page reads, for the page cache. */
  reads: ReadRecorder
  close: () => Promise<void>
}
export type Pools = { visitor: pg.Pool; user: pg.Pool; service: pg.Pool }
export type DatabaseUrls = { visitorUrl: string; userUrl: string; serviceUrl: string }

export function createDatabases(urls: DatabaseUrls, settings: DatabaseSettings = defaultSettings): Databases {
  const pools = createPools(urls, settings)
  const { observe, record, repeatOn } = createReadRecorder()
  // Only visitors' statements: those of signed-in people would be planned anew for every role.
  const visitorPool = withoutStuckConnections(pools.visitor, createStatementNames())
  const visitor = queriesOn(observe(visitorPool, { isVisitor: true }))
  const user = queriesOn(observe(withoutStuckConnections(pools.user), { isVisitor: false }))
  const service = queriesOn(observe(withoutStuckConnections(pools.service), { isVisitor: false }))
  return {
    visitor,
    service,
    pools,
    reads: { record, repeat: repeatOn(visitorPool) },
    asUser: (claims, work) =>
      user.transaction().execute(async (transaction) => {
        await setUserRole(transaction, claims)
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

/** Milliseconds to wait beyond a statement's own limit: after them the database is paused, or the connection is dead. */
const answerMargin = 1_000

const queriesOn = (pool: PostgresPool) => new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })

const setUserRole = (transaction: Tx, claims: Claims) =>
  sql`select set_config('role', 'authenticated', true), set_config('request.jwt.claims', ${JSON.stringify(claims)}, true),
    set_config('request.jwt.claim.sub', ${claims.sub}, true), set_config('request.jwt.claim.role', 'authenticated', true)`.execute(
    transaction,
  )

/** Thrown by an operation inside a transaction to refuse: the transaction is rolled back, and `attempt` returns the refusal as a value. */
export class Refusal extends Error {}

/** The error key (`errors.*`) of an error raised by our own SQL functions; null for any other error. */
export function refusalOf(error: unknown): string | null {
  if (error instanceof Refusal) return error.message
  if (!(error instanceof pg.DatabaseError)) return null
  if (error.code === 'CJ001') return error.message
  if (error.code === '42501') return 'forbidden'
  // Two saves on top of the same revision: the second number is taken.
  if (error.code === '23505' && error.constraint === 'revisions_resource_id_number_key') return 'edit_conflict'
  // Two editors who schedule the same at once.
  if (error.code === '23505' && error.constraint === 'schedules_waiting') return 'already_scheduled'
  // A file that was published while it was being deleted.
  if (error.code === '23503' && error.constraint === 'published_files_file_id_fkey') return 'file_in_use'
  return null
}

export type Attempt<T> = { ok: true; value: T } | { ok: false; error: string }

/** Runs an operation; a refusal by our own rules becomes a value, any other error is thrown. */
export async function attempt<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    return { ok: false, error: refusal }
  }
}

/**
 * The owner, as `service`, on one connection that is opened for `work`: for what holds a transaction for long. It has no time limits, and the
 * jobs keep their connections.
 */
export async function withOwnConnection<T>(connectionString: string, work: (db: Db) => Promise<T>): Promise<T> {
  const pool = createPool({ connectionString, max: 1, application_name: 'caja-long' })
  const db = queriesOn(withoutStuckConnections(pool))
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}
