/** Detects a pooler in transaction mode: sessions there lose their settings, `listen` and locks. Runs at start. */
import type pg from 'pg'
import { StartRefusal } from './env.server.ts'

export async function refuseTransactionMode(pool: Pick<pg.Pool, 'connect'>): Promise<void> {
  if (await isPooledByTransaction(pool))
    throw new StartRefusal(
      'DATABASE_URL leads to a pooler in transaction mode, in which LISTEN and session locks do not work. Use its session mode (on Supabase port 5432 of the same host) or the direct connection.',
    )
}

/** Such a pooler gives an idle session's connection to the next session that begins a transaction. Uses two connections. */
async function isPooledByTransaction(pool: Pick<pg.Pool, 'connect'>): Promise<boolean> {
  const waiting = await pool.connect()
  try {
    const before = await connectionOf(waiting)
    const beginning = await pool.connect()
    try {
      await beginning.query('begin')
      return (await connectionOf(beginning)) === before
    } finally {
      await beginning.query('rollback').catch(() => {})
      beginning.release()
    }
  } finally {
    waiting.release()
  }
}

const connectionOf = async (client: pg.PoolClient) => (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid
