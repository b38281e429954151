/** Starts a server for a measurement, on a throwaway folder, like `npm start`. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { slowness } from '../fixtures/slowness.ts'

/** `databaseUrl` connects as the owner. */
export type BenchServer = { url: string; folder: string; databaseUrl: string; pid: () => number; stop: () => Promise<void> }

/** With `isSettled`, the jobs of the first start are done and the server was restarted, so that they do not influence the measurement. */
export async function startServer(port: number, { isSettled = false } = {}): Promise<BenchServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'caja-bench-'))
  const url = `http://127.0.0.1:${port}`
  const begin = async () => {
    const child = start(['scripts/start.mjs'], {
      PORT: String(port),
      DATABASE_PORT: String(port + 51_000),
      CAJA_DATA_DIR: folder,
      LOG_LEVEL: 'error',
      NODE_ENV: 'production',
    })
    await waitUntilOpen(`${url}/readyz`)
    return child
  }
  const end = async (child: ChildProcess) => {
    child.kill('SIGTERM')
    await new Promise((resolve) => child.once('exit', resolve))
  }
  let child = await begin()
  const { databasePassword } = JSON.parse(readFileSync(path.join(folder, 'secrets.json'), 'utf8')) as { databasePassword: string }
  const databaseUrl = `postgres://postgres:${databasePassword}@127.0.0.1:${port + 51_000}/postgres`
  if (isSettled) {
    await waitUntilIdle(databaseUrl)
    await end(child)
    child = await begin()
  }
  return {
    url,
    folder,
    databaseUrl,
    pid: () => Number(readFileSync(path.join(folder, 'run.pid'), 'utf8')),
    stop: async () => {
      await end(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Waits until no job is queued or running, twice in a row. */
async function waitUntilIdle(databaseUrl: string) {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  let idle = 0
  for (let tries = 0; idle < 2 && tries < 240 * slowness; tries += 1) {
    const { rows } = await client.query<{ left: number }>(
      `select count(*)::int as left from pgboss.job where state in ('created', 'retry', 'active') and start_after <= now()`,
    )
    idle = rows[0]?.left === 0 ? idle + 1 : 0
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  await client.end()
}

export function start(args: string[], environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...environment } })
}

export async function waitUntilOpen(url: string) {
  for (let tries = 0; tries < 600 * slowness; tries += 1) {
    if (
      await fetch(url).then(
        (response) => response.ok,
        () => false,
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${url} does not answer`)
}

/** The memory of a process in MB: the current one, or the peak (`VmHWM`). */
export const memoryOf = (pid: number, what: 'VmRSS' | 'VmHWM'): number =>
  Math.round(Number(new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024)
