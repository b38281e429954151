import { expect, test } from 'vitest'
import { createFairQueue } from './fair-queue.ts'

/** Work that ends on command, and the list of names in the order in which they started. */
function makeWorkload(slots: number) {
  const run = createFairQueue(slots)
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const send = (lane: string, name: string) =>
    run(lane, () => {
      begun.push(name)
      return new Promise<string>((resolve) => ends.set(name, () => resolve(name)))
    })
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  const end = async (name: string) => {
    ends.get(name)?.()
    await settle()
  }
  return { begun, send, end, settle }
}

test('one person occupies one slot, however much they send, and the next person gets the other slot', async () => {
  const { begun, send, settle } = makeWorkload(2)
  for (const name of ['a1', 'a2', 'a3']) void send('ana', name)
  void send('luz', 'b1')
  await settle()
  expect(begun).toEqual(['a1', 'b1'])
})

test('a free slot goes to the person who was served longest ago', async () => {
  const { begun, send, end, settle } = makeWorkload(1)
  for (const name of ['a1', 'a2', 'a3']) void send('ana', name)
  void send('luz', 'b1')
  void send('eva', 'c1')
  await settle()
  for (const name of ['a1', 'b1', 'c1', 'a2']) await end(name)
  expect(begun).toEqual(['a1', 'b1', 'c1', 'a2', 'a3'])
})

test('failed work frees its slot and rejects its caller', async () => {
  const run = createFairQueue(1)
  const failed = run('ana', () => Promise.reject(new Error('no')))
  const thrown = run('ana', () => {
    throw new Error('at once')
  })
  await expect(failed).rejects.toThrow('no')
  await expect(thrown).rejects.toThrow('at once')
  expect(await run('luz', async () => 'yes')).toBe('yes')
})
