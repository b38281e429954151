/** A server of its own for a measurement, on a throwaway folder, as `npm start` starts it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type BenchServer = { url: string; folder: string; pid: () => number; stop: () => Promise<void> }

export async function startServer(port: number): Promise<BenchServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'caja-bench-'))
  const url = `http://127.0.0.1:${port}`
  const child = start(['scripts/start.mjs'], {
    PORT: String(port),
    DATABASE_PORT: String(port + 51_000),
    CAJA_DATA_DIR: folder,
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
  })
  await until(`${url}/readyz`)
  return {
    url,
    folder,
    pid: () => Number(readFileSync(path.join(folder, 'run.pid'), 'utf8')),
    stop: async () => {
      child.kill('SIGTERM')
      await new Promise((resolve) => child.once('exit', resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function start(args: string[], environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...environment } })
}

export async function until(url: string) {
  for (let tries = 0; tries < 600; tries += 1) {
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

/** Of a process, in MB: what it holds now, or the most it ever held (`VmHWM`). */
export const memoryOf = (pid: number, what: 'VmRSS' | 'VmHWM'): number =>
  Math.round(Number(new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024)
