/** Records which process runs on a data folder: `run.pid`, and `run.url` once its site is open. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { refuseForbiddenFolder } from '#app/backend/embedded/database-folder.server.ts'
import { StartRefusal } from '#app/backend/env.server.ts'

const files = (folder: string) => ({ pid: path.resolve(folder, 'run.pid'), url: path.resolve(folder, 'run.url') })

/** Refuses a second server on the same data folder: each would shut down the other's database. */
export function claimFolder(folder: string) {
  refuseForbiddenFolder(path.resolve(folder))
  const { pid, url } = files(folder)
  const other = runningProcessId(folder)
  if (other && other !== process.pid)
    throw new StartRefusal(
      `Caja already runs on ${path.resolve(folder)} (process ${other}). End it first, set another CAJA_DATA_DIR, ` +
        'or set CAJA_BESIDE=1 to start one more process beside it (docs/operate.md).',
    )
  mkdirSync(path.dirname(pid), { recursive: true })
  rmSync(url, { force: true })
  writeFileSync(pid, String(process.pid))
}

/** Records that the site is open. */
export const recordSiteUrl = (folder: string, siteUrl: string) => writeFileSync(files(folder).url, `${siteUrl}\n`)

/** Deletes both files at shutdown. */
export function releaseFolder(folder: string) {
  for (const file of Object.values(files(folder))) rmSync(file, { force: true })
}

/** Waits until the process that runs on the folder has opened its site: its database is migrated and seeded by then. */
export async function waitUntilOpen(folder: string, print: (message: string) => void) {
  const { url } = files(folder)
  for (let waited = 0; !existsSync(url) || !runningProcessId(folder); waited += 100) {
    if (!runningProcessId(folder))
      throw new StartRefusal(
        `No Caja runs on ${path.resolve(folder)}, so nothing can be started beside it (CAJA_BESIDE=1). ` +
          'Start Caja there first without CAJA_BESIDE, or set CAJA_DATA_DIR to the folder where it runs.',
      )
    if (waited === 0) print('Waiting for the process that runs on this folder to open')
    await wait(100)
  }
}

/** The id of the process that runs on the folder; 0 if there is none. */
export function runningProcessId(folder: string): number {
  const { pid: file } = files(folder)
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  return pid && isCaja(pid) ? pid : 0
}

function isCaja(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !existsSync('/proc') || readFileSync(`/proc/${pid}/cmdline`, 'utf8').match(/server\/(start|backup|export|import)/) !== null
  } catch {
    return false
  }
}
