/** The embedded Postgres that another process runs, seen from beside it. */
import path from 'node:path'
import { withConnection } from '#app/db/pool.server.ts'
import { StartRefusal } from '../env.server.ts'
import { homeOf } from './data-home.server.ts'
import { readLock } from './forgotten-server.server.ts'
import type { EmbeddedPostgres } from './postgres.server.ts'

/** Connects to what runs on a data folder, and leaves it running at `stop`. Refuses where nothing answers there. */
export async function joinPostgres(folder: string, password: string): Promise<EmbeddedPostgres> {
  const port = readLock(path.join(homeOf(folder), 'postgres'))?.port ?? 0
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  const answers =
    port > 0 &&
    (await withConnection({ connectionString: url, connectionTimeoutMillis: 10_000 }, async () => true).catch((error: Error) => error))
  if (answers === true) return { url, port, stop: async () => {} }
  throw new StartRefusal(
    `No database runs on ${folder}${answers ? ` (${answers.message})` : ''}. Start Caja there first, without CAJA_BESIDE; or set CAJA_DATA_DIR to the folder where it runs.`,
  )
}
