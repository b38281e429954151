import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { superviseProcess } from './supervise-process.server.ts'

/** Runs an `sh` process for each start, and records the pauses. */
function scripted(script: (start: number) => string) {
  const children: ChildProcess[] = []
  const pauses: number[] = []
  const supervised = superviseProcess({
    signalTimeout: 300,
    start: () => {
      const child = spawn('sh', ['-c', script(children.length)], { stdio: ['ignore', 'pipe', 'ignore'] })
      children.push(child)
      return child
    },
    backoff: (failures) => {
      pauses.push(failures)
      return 10
    },
  })
  const started = async (count: number) => {
    while (children.length < count) await new Promise((resolve) => setTimeout(resolve, 5))
    return children[count - 1] as ChildProcess
  }
  return { supervised, children, pauses, started }
}

test('a killed process is restarted, and a stopped one is not', async () => {
  const { supervised, children, started } = scripted(() => 'exec sleep 60')
  children[0]?.kill('SIGKILL')
  const second = await started(2)
  expect(supervised.hasExited()).toBe(false)
  await supervised.stop(['SIGTERM'])
  expect(second.signalCode).toBe('SIGTERM')
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(children.length).toBe(2)
  expect(supervised.hasExited()).toBe(true)
})

test('the pause grows with every failed start', async () => {
  const { supervised, pauses, started } = scripted((start) => (start < 3 ? 'exit 1' : 'exec sleep 60'))
  await started(4)
  expect(pauses).toEqual([1, 2, 3])
  await supervised.stop(['SIGTERM'])
})

test('a missing program is retried and does not throw', async () => {
  let starts = 0
  const supervised = superviseProcess({
    start: () => {
      starts += 1
      return spawn(starts < 3 ? '/nowhere/postgres' : 'sleep', ['60'])
    },
    backoff: () => 10,
  })
  while (starts < 3) await new Promise((resolve) => setTimeout(resolve, 5))
  await supervised.stop(['SIGTERM'])
  expect(starts).toBe(3)
})

test('a process that ignores a signal gets the next one', async () => {
  const { supervised, children } = scripted(() => 'trap "" TERM; echo deaf; while :; do sleep 0.1; done')
  await once(children[0]?.stdout as NonNullable<ChildProcess['stdout']>, 'data')
  await supervised.stop(['SIGTERM', 'SIGKILL'])
  expect(children[0]?.signalCode).toBe('SIGKILL')
})
