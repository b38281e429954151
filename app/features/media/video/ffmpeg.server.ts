/** ffmpeg, where the machine has it. Everything works without: what it makes is for thin lines. */
import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'

let version: string | null | undefined

/** For example `6.1.1`; null where there is none. Asked once. */
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

/** Half an hour at the most: a video message is minutes long, and a job that never ends would hold the queue. */
const deadline = 30 * 60 * 1_000

/** One thread, so that the site stays quick while a video is made smaller. Throws with ffmpeg's own words. */
export const ffmpeg = (...args: string[]) =>
  run('ffmpeg', ['-nostdin', '-hide_banner', '-loglevel', 'error', '-y', ...args], { timeout: deadline, killSignal: 'SIGKILL' })
