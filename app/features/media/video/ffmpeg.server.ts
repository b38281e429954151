/** Runs ffmpeg, if the machine has it. It is optional: it makes smaller renditions for slow connections. */
import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'

let version: string | null | undefined

/** For example `6.1.1`; null if there is none. Checked once. */
export function ffmpegVersion(): string | null {
  if (version === undefined) {
    try {
      version = /^ffmpeg version (\S+)/.exec(execFileSync('ffmpeg', ['-version'], { encoding: 'utf8', timeout: 5_000 }))?.[1] ?? null
    } catch {
      version = null
    }
  }
  return version
}

const run = promisify(execFile)

/** Milliseconds: half an hour at most, because a job that never ends would block the queue. */
const deadline = 30 * 60 * 1_000

/** One thread, so that the site stays fast meanwhile. Throws with ffmpeg's own message. */
export const ffmpeg = (...args: string[]) =>
  run('ffmpeg', ['-nostdin', '-hide_banner', '-loglevel', 'error', '-y', ...args], { timeout: deadline, killSignal: 'SIGKILL' })
