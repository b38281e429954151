import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createPerHostQueue } from './per-host-queue.ts'

test('work of one key waits for its turn, also after one that failed; work of another key does not wait', async () => {
  const turn = createPerHostQueue()
  const seen: string[] = []
  const { promise: opened, resolve: open } = Promise.withResolvers<void>()
  const first = turn('a', async () => {
    await opened
    seen.push('a1')
    throw new Error('no')
  })
  const second = turn('a', async () => seen.push('a2'))
  await turn('b', async () => seen.push('b1'))
  open()
  await expect(first).rejects.toThrow('no')
  await second
  expect(seen).toEqual(['b1', 'a1', 'a2'])
})

test('between two of one key there is a pause; another key goes on meanwhile', async () => {
  const turn = createPerHostQueue(60)
  const times: Record<string, number> = {}
  const note = (name: string) => async () => {
    times[name] = performance.now()
  }
  await Promise.all([turn('a', note('a1')), turn('a', note('a2')), turn('b', note('b1'))])
  expect((times.a2 ?? 0) - (times.a1 ?? 0)).toBeGreaterThan(50)
  expect((times.b1 ?? 0) - (times.a1 ?? 0)).toBeLessThan(50)
})

test('a second request during the pause waits for the rest of the pause', async () => {
  const turn = createPerHostQueue(60)
  const started = performance.now()
  await turn('a', async () => {})
  await wait(10)
  await turn('a', async () => {})
  expect(performance.now() - started).toBeGreaterThan(50)
})
