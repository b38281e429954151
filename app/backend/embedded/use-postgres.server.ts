/** Uses the embedded Postgres of a data folder, whether another process runs it or not. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { withConnection } from '#app/db/pool.server.ts'
import { StartRefusal } from '../env.server.ts'
import { databaseFolderOf } from './database-folder.server.ts'
import { readLockFile } from './orphaned-server.server.ts'
import { type EmbeddedPostgres, startPostgres } from './postgres.server.ts'

/** Connects to the Postgres that another process runs on a data folder; `stop` leaves it running. Refuses if there is none. */
export async function connectToRunningPostgres(folder: string, password: string): Promise<EmbeddedPostgres> {
  const port = readLockFile(path.join(databaseFolderOf(folder), 'postgres'))?.port ?? 0
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  const answers =
    port > 0 &&
    (await withConnection({ connectionString: url, connectionTimeoutMillis: 10_000 }, async () => true).catch((error: Error) => error))
  if (answers === true) return { url, port, stop: async () => {} }
  throw new StartRefusal(
    `No database runs on ${folder}${answers ? ` (${answers.message})` : ''}. Start Caja there first, without CAJA_BESIDE; or set CAJA_DATA_DIR to the folder where it runs.`,
  )
}

type Place = { folder: string; port: number; isRunning: boolean; print: (message: string) => void }

/** Runs `work` on the database of a data folder: on the running server, or on one that is started for it and stopped afterwards. */
export async function withEmbeddedDatabase<Result>(
  { folder, port, isRunning, print }: Place,
  work: (databaseUrl: string) => Promise<Result>,
): Promise<Result> {
  const secrets = path.join(folder, 'secrets.json')
  if (!existsSync(secrets)) throw new StartRefusal(`There is no installation of Caja in ${folder}. Set CAJA_DATA_DIR to where it is.`)
  const { databasePassword: password } = JSON.parse(readFileSync(secrets, 'utf8')) as { databasePassword: string }
  if (isRunning) return work((await connectToRunningPostgres(folder, password)).url)
  const postgres = await startPostgres({ folder, port, password, print })
  return stopPostgresAfter(postgres, () => work(postgres.url))
}

/** Stops the database after `work`, or when the process receives a signal: then the queries of `work` fail, and it cleans up. */
export async function stopPostgresAfter<Result>({ stop }: EmbeddedPostgres, work: () => Promise<Result>): Promise<Result> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, stop)
  try {
    return await work()
  } finally {
    for (const signal of signals) process.off(signal, stop)
    await stop()
  }
}
