/** The embedded Postgres that another process runs, seen from beside it. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { withConnection } from '#app/db/pool.server.ts'
import { StartRefusal } from '../env.server.ts'
import { homeOf } from './data-home.server.ts'
import { readLock } from './forgotten-server.server.ts'
import { type EmbeddedPostgres, startPostgres } from './postgres.server.ts'

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

type Place = { folder: string; port: number; isRunning: boolean; say: (message: string) => void }

/** Runs `work` on the database of a data folder: on the one that runs, or on one that is started for it and stopped after it. */
export async function withDatabaseOf<Result>(
  { folder, port, isRunning, say }: Place,
  work: (databaseUrl: string) => Promise<Result>,
): Promise<Result> {
  const secrets = path.join(folder, 'secrets.json')
  if (!existsSync(secrets)) throw new StartRefusal(`There is no installation of Caja in ${folder}. Set CAJA_DATA_DIR to where it is.`)
  const { databasePassword: password } = JSON.parse(readFileSync(secrets, 'utf8')) as { databasePassword: string }
  if (isRunning) return work((await joinPostgres(folder, password)).url)
  const postgres = await startPostgres({ folder, port, password, say })
  return endingWith(postgres, () => work(postgres.url))
}

/** Stops the database after `work`, and when the process is asked to end: what `work` was asking for then fails, and it cleans up. */
export async function endingWith<Result>({ stop }: EmbeddedPostgres, work: () => Promise<Result>): Promise<Result> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, stop)
  try {
    return await work()
  } finally {
    for (const signal of signals) process.off(signal, stop)
    await stop()
  }
}
