/** Every connection to Postgres is made here, so that none can end the process by being cut. */
import pg from 'pg'

/**
 * A client or a pool emits `error` when its connection is cut, and Node ends the process for an `error` that has no listener. What
 * was being asked on that connection fails by itself, so there is nothing else to do.
 */
const ignoreCut = () => {}

/** A pool of which every client, idle or at work, may be cut: its query fails, and the next one gets a new connection. */
export function createPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config)
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
