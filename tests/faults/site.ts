/** A whole Caja in a temporary folder, whose processes can be killed, paused and restarted. Ends only processes that it started. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { databaseFolderOf } from '#app/backend/embedded/database-folder.server.ts'
import { readLockFile } from '#app/backend/embedded/orphaned-server.server.ts'

export class Site {
  readonly folder: string
  port = 0
  #server: ChildProcess | null = null
  #said = ''

  constructor(folder = mkdtempSync(path.join(tmpdir(), 'caja-faults-'))) {
    this.folder = folder
    chmodSync(folder, 0o755)
  }

  get url() {
    return `http://127.0.0.1:${this.port}`
  }

  /** Resolves when the site is open; a second start uses the same port. */
  async start(environment: Record<string, string> = {}, script = ['--no-warnings', 'server/start.ts']): Promise<ChildProcess> {
    const server = spawn(process.execPath, script, {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        LOG_LEVEL: 'error',
        TRUST_PROXY: '1',
        CAJA_DATA_DIR: this.folder,
        DATABASE_PORT: '54504',
        PORT: String(this.port),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#server = server
    let said = ''
    const opened = new Promise<string>((resolve) => {
      const confirmListening = (chunk: Buffer) => {
        said += chunk
        this.#said = (this.#said + chunk).slice(-40_000)
        const port = /open at http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1]
        if (port) resolve(port)
      }
      server.stdout?.on('data', confirmListening)
      server.stderr?.on('data', confirmListening)
    })
    const port = await Promise.race([opened, once(server, 'exit').then(() => null)])
    if (!port) throw new Error(`Caja did not open:\n${this.#said}`)
    this.port = Number(port)
    return server
  }

  get said() {
    return this.#said
  }

  get isRunning() {
    return this.#server !== null && this.#server.exitCode === null && this.#server.signalCode === null
  }

  async signalServer(signal: NodeJS.Signals): Promise<number | null> {
    if (!this.#server || !this.isRunning) return null
    const gone = once(this.#server, 'exit')
    this.#server.kill(signal)
    const [code] = (await gone) as [number | null]
    return code
  }

  get databasePid(): number {
    return readLockFile(path.join(databaseFolderOf(this.folder), 'postgres'))?.pid ?? 0
  }

  killDatabase() {
    process.kill(this.databasePid, 'SIGKILL')
  }

  /** Pauses the database server and all its sessions, with all connections open. */
  signalDatabase(signal: 'SIGSTOP' | 'SIGCONT') {
    const postmaster = this.databasePid
    for (const pid of [postmaster, ...childrenOf(postmaster)]) process.kill(pid, signal)
  }

  /** Queries as the owner of the database. */
  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const { databasePassword } = JSON.parse(readFileSync(path.join(this.folder, 'secrets.json'), 'utf8')) as { databasePassword: string }
    const port = readLockFile(path.join(databaseFolderOf(this.folder), 'postgres'))?.port
    const client = new pg.Client({ connectionString: `postgres://postgres:${databasePassword}@127.0.0.1:${port}/postgres` })
    client.on('error', () => {})
    await client.connect()
    try {
      return (await client.query<Row>(text, values)).rows
    } finally {
      await client.end()
    }
  }

  async isReady(): Promise<boolean> {
    return fetch(`${this.url}/readyz`, { signal: AbortSignal.timeout(3_000) }).then(
      (response) => response.status === 200,
      () => false,
    )
  }

  /** Milliseconds until it is ready. */
  async waitUntilReady(longest = 60_000): Promise<number> {
    const began = performance.now()
    while (!(await this.isReady())) {
      if (performance.now() - began > longest) throw new Error(`Caja is not ready after ${longest} ms:\n${this.#said}`)
      await wait(50)
    }
    return performance.now() - began
  }

  /** Whether any of its processes is still running. */
  get isLeftBehind(): boolean {
    const pid = this.databasePid
    return this.isRunning || (pid > 0 && isAlive(pid))
  }

  async remove() {
    await this.signalServer('SIGTERM')
    const pid = this.databasePid
    if (pid && isAlive(pid)) process.kill(pid, 'SIGKILL')
    const home = databaseFolderOf(this.folder)
    for (const place of [home, this.folder]) if (existsSync(place)) rmSync(place, { recursive: true, force: true })
  }
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** From /proc, whose `stat` has the parent after the command's closing bracket. */
function childrenOf(parent: number): number[] {
  const parentOf = (pid: string) => {
    try {
      return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1])
    } catch {
      return 0
    }
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === parent)
    .map(Number)
}
