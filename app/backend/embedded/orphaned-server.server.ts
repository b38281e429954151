/** Stops a Postgres server that outlived its parent process, and handles lock files that were copied with a folder. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import path from 'node:path'
import { StartRefusal } from '../env.server.ts'

/** Reads a data directory's lock file (PostgreSQL, miscadmin.h): the process, its data directory, and its port. */
export function readLockFile(data: string): { pid: number; directory: string; port: number } | null {
  const lock = path.join(data, 'postmaster.pid')
  if (!existsSync(lock)) return null
  const [pid, directory = '', , port] = readFileSync(lock, 'utf8').split('\n')
  return { pid: Number(pid), directory, port: Number(port) }
}

/**
 * If the parent process was killed, its server still locks the data folder: stops it cleanly before another is started. Refuses a folder
 * that was copied while its database was running, because its files may be inconsistent.
 */
export async function stopOrphanedServer(data: string) {
  const lock = readLockFile(data)
  if (!lock) return
  if (isServerOf(lock.pid, data, lock.directory)) return end(lock.pid)
  const original = lock.directory
  if (existsSync(original) && realpathSync(original) !== realpathSync(data))
    throw new StartRefusal(
      `${data} was copied from ${original} while that database was running, so the copy may be damaged. Close Caja there (Ctrl-C) and copy ` +
        'again; or make a backup there (npm run backup) and restore it into an empty folder (npm run restore).',
    )
  // The server has ended, but Postgres would take any process with the same id for it.
  rmSync(path.join(data, 'postmaster.pid'), { force: true })
}

async function end(pid: number) {
  process.kill(pid, 'SIGINT')
  for (let waited = 0; isAlive(pid); waited += 50) {
    if (waited > 30_000) throw new Error(`An earlier database server (process ${pid}) does not end. End it and start again.`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Postgres works inside its data directory, also after the directory was moved; without /proc, its command line is checked. */
function isServerOf(pid: number, data: string, directory: string): boolean {
  if (!isAlive(pid)) return false
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
  } catch {
    const args = ` ${spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''} `
    return args.includes(` -D ${data} `) && realpathSync(data) === realpathSync(directory)
  }
}
