/**
 * Creates every connection to Postgres, so that a closed connection cannot end the process, and none holds requests longer than its limit.
 */
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { Unavailable } from '#app/lib/unavailable.ts'

/**
 * A client or pool emits `error` when its connection is closed, and Node ends the process for an `error` without a listener. The queries on
 * that connection fail by themselves, so there is nothing else to do.
 */
const ignoreConnectionError = () => {}

/** Requests that may wait for a connection of one pool. More would get their answer too late. */
const maxQueueLength = 500

/** Refuses a request at once if too many others are waiting. */
class BoundedPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>
  override connect(callback: Connected): undefined
  override connect(callback?: Connected): Promise<pg.PoolClient> | undefined {
    const full = this.waitingCount < maxQueueLength ? null : new Unavailable(`${this.waitingCount} requests wait for the database`)
    if (!callback) return full ? Promise.reject(full) : super.connect()
    if (full) process.nextTick(() => callback(full, undefined, () => {}))
    else super.connect(callback)
    return undefined
  }
}
type Connected = Parameters<typeof pg.Pool.prototype.connect>[0]

/** A pool whose clients, idle or busy, may be disconnected: the query fails, and the next one gets a new connection. */
export function createPool(config: pg.PoolConfig): pg.Pool {
  const pool = new BoundedPool(config)
  pool.on('error', ignoreConnectionError)
  // The pool listens only to idle clients.
  pool.on('connect', (client) => client.on('error', ignoreConnectionError))
  return pool
}

/** Opens one connection for `work` and closes it afterwards. */
export async function withConnection<Result>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(config)
  client.on('error', ignoreConnectionError)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(ignoreConnectionError)
  }
}

/**
 * The pool in Kysely's interface. A connection on which a query timed out (`query_timeout`: the database is paused, or the network
 * connection is dead) is closed instead of being reused, and no further query is sent on it. `nameOf` gives a name to statements that are to be
 * prepared once for each connection.
 */
export const withoutStuckConnections = (pool: pg.Pool, nameOf: (sql: string) => string | undefined = () => undefined): PostgresPool => ({
  options: pool.options,
  connect: async () => watchConnection(await pool.connect(), nameOf),
  end: () => pool.end(),
})

/** A migration of a newer process changed a table under a prepared statement. */
const isOutdatedPlan = (error: Error) => error instanceof pg.DatabaseError && error.message === 'cached plan must not change result type'

function watchConnection(client: pg.PoolClient, nameOf: (sql: string) => string | undefined): PostgresPoolClient {
  let isStuck = false
  const query = async (sql: string, parameters: unknown[]) => {
    if (isStuck) throw new Unavailable('The connection does not answer')
    try {
      return await client.query({ name: nameOf(sql), text: sql, values: parameters })
    } catch (error) {
      isStuck ||= error instanceof Error && (error.message === 'Query read timeout' || isOutdatedPlan(error))
      throw error
    }
  }
  return { query: query as unknown as PostgresPoolClient['query'], release: (destroy) => client.release(destroy || isStuck) }
}
