/** Every connection to Postgres is made here, so that none can end the process by being cut, or hold requests for longer than it may. */
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { Unavailable } from '#app/lib/unavailable.ts'

/**
 * A client or a pool emits `error` when its connection is cut, and Node ends the process for an `error` that has no listener. What
 * was being asked on that connection fails by itself, so there is nothing else to do.
 */
const ignoreCut = () => {}

/** Requests that may wait for a connection of one pool. More would only wait for an answer that comes too late for them. */
const longestQueue = 500

/** Refuses at once what would have to wait behind too many others. */
class BoundedPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>
  override connect(callback: Connected): undefined
  override connect(callback?: Connected): Promise<pg.PoolClient> | undefined {
    const full = this.waitingCount < longestQueue ? null : new Unavailable(`${this.waitingCount} requests wait for the database`)
    if (!callback) return full ? Promise.reject(full) : super.connect()
    if (full) process.nextTick(() => callback(full, undefined, () => {}))
    else super.connect(callback)
    return undefined
  }
}
type Connected = Parameters<typeof pg.Pool.prototype.connect>[0]

/** A pool of which every client, idle or at work, may be cut: its query fails, and the next one gets a new connection. */
export function createPool(config: pg.PoolConfig): pg.Pool {
  const pool = new BoundedPool(config)
  pool.on('error', ignoreCut)
  // The pool listens only to clients that are idle.
  pool.on('connect', (client) => client.on('error', ignoreCut))
  return pool
}

/** One connection for one piece of work, closed after it. */
export async function withConnection<Result>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(config)
  client.on('error', ignoreCut)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(ignoreCut)
  }
}

/**
 * The pool as Kysely takes it. A connection on which a query got no answer in time (`query_timeout`: the database is paused, or the
 * line to it is dead) is closed instead of being given to the next request, and nothing more is asked on it.
 */
export const withoutStuckConnections = (pool: pg.Pool): PostgresPool => ({
  options: pool.options,
  connect: async () => watchForTimeout(await pool.connect()),
  end: () => pool.end(),
})

function watchForTimeout(client: pg.PoolClient): PostgresPoolClient {
  let isStuck = false
  const query = async (sql: string, parameters: unknown[]) => {
    if (isStuck) throw new Unavailable('The connection does not answer')
    try {
      return await client.query(sql, parameters)
    } catch (error) {
      isStuck ||= error instanceof Error && error.message === 'Query read timeout'
      throw error
    }
  }
  return { query: query as unknown as PostgresPoolClient['query'], release: (destroy) => client.release(destroy || isStuck) }
}
