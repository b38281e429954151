import { expect, test } from 'vitest'
import { createTurns } from './turns.ts'

test('work of one key waits for its turn, also after one that failed; work of another key does not wait', async () => {
  const turn = createTurns()
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
