import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { keepRunning } from './keep-running.server.ts'

/** A process of `sh` for each start, and the wish to wait for the next one. */
function scripted(script: (start: number) => string) {
  const children: ChildProcess[] = []
  const pauses: number[] = []
  const kept = keepRunning({
    patience: 300,
    start: () => {
      const child = spawn('sh', ['-c', script(children.length)], { stdio: ['ignore', 'pipe', 'ignore'] })
      children.push(child)
      return child
    },
    pauseAfter: (failures) => {
      pauses.push(failures)
      return 10
    },
  })
  const started = async (count: number) => {
    while (children.length < count) await new Promise((resolve) => setTimeout(resolve, 5))
    return children[count - 1] as ChildProcess
  }
  return { kept, children, pauses, started }
}

test('a process that was killed is started again, and a stopped one is not', async () => {
  const { kept, children, started } = scripted(() => 'exec sleep 60')
  children[0]?.kill('SIGKILL')
  const second = await started(2)
  expect(kept.hasExited()).toBe(false)
  await kept.stop(['SIGTERM'])
  expect(second.signalCode).toBe('SIGTERM')
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(children.length).toBe(2)
  expect(kept.hasExited()).toBe(true)
})

test('the pause grows with every start that fails', async () => {
  const { kept, pauses, started } = scripted((start) => (start < 3 ? 'exit 1' : 'exec sleep 60'))
  await started(4)
  expect(pauses).toEqual([1, 2, 3])
  await kept.stop(['SIGTERM'])
})

test('one that is not there is tried again rather than an error of ours', async () => {
  let starts = 0
  const kept = keepRunning({
    start: () => {
      starts += 1
      return spawn(starts < 3 ? '/nowhere/postgres' : 'sleep', ['60'])
    },
    pauseAfter: () => 10,
  })
  while (starts < 3) await new Promise((resolve) => setTimeout(resolve, 5))
  await kept.stop(['SIGTERM'])
  expect(starts).toBe(3)
})

test('a process that does not obey gets the next signal', async () => {
  const { kept, children } = scripted(() => 'trap "" TERM; echo deaf; while :; do sleep 0.1; done')
  await once(children[0]?.stdout as NonNullable<ChildProcess['stdout']>, 'data')
  await kept.stop(['SIGTERM', 'SIGKILL'])
  expect(children[0]?.signalCode).toBe('SIGKILL')
})
