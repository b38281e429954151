/** Several processes of one site behind one port. */
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { startSecondProcess } from '../../fixtures/second-process.ts'

/** When the process that answers was started, in seconds since some fixed time. Each request has a connection of its own. */
async function startOfAnswering(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`, { headers: { connection: 'close' } })).text()
  return Math.round(performance.now() / 1_000 - Number(/^process_uptime_seconds (\S+)/m.exec(metrics)?.[1]))
}

/** Starts within one second are one process. */
async function countProcesses(url: string): Promise<number> {
  const starts: number[] = []
  for (let asked = 0; asked < 60; asked += 1) starts.push(await startOfAnswering(url))
  return starts.sort((a, b) => a - b).filter((start, place) => place === 0 || start - (starts[place - 1] ?? 0) > 1).length
}

/** Its further processes of the site; the tools that jobs start, such as ffmpeg, are its children too. */
const workersOf = (pid: number) =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter((child) => child !== '' && commandOf(child).includes('server/start.ts'))
    .map(Number)
/** Empty if the process ended meanwhile. */
const commandOf = (pid: string) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test.skip(process.platform !== 'linux', 'SO_REUSEPORT distributes connections on Linux')

test('two processes answer on one port; one that is killed is started again, and none remains at the end', async () => {
  const site = await startSecondProcess(process.env.E2E_DATA_DIR ?? '', { CAJA_WORKERS: '2' })
  try {
    await expect.poll(() => countProcesses(site.url)).toBe(2)
    const [worker = 0] = workersOf(site.pid)
    expect(worker).toBeGreaterThan(0)
    process.kill(worker, 'SIGKILL')
    // Until it is gone, the kernel may still give it connections, which would be reset.
    await expect.poll(() => isRunning(worker)).toBe(false)
    await expect.poll(() => workersOf(site.pid).length).toBe(1)
    await expect.poll(() => countProcesses(site.url)).toBe(2)
  } finally {
    const workers = workersOf(site.pid)
    await site.stop()
    expect(workers.filter(isRunning)).toEqual([])
  }
})
