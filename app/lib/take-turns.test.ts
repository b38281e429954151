import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createPerHostQueue, type TakeTurn, type Turn } from './take-turns.ts'

const limits = { atOnce: 3, ofPlace: 2, waiting: 6, wait: 5_000 }

/** Asks for a turn and notes in `began` when it comes, or that it does not. */
function asker(takeTurn: TakeTurn) {
  const began: string[] = []
  const turns = new Map<string, Turn>()
  const ask = (name: string, gone?: AbortSignal) =>
    void takeTurn(name.charAt(0), gone).then((turn) => {
      began.push(turn ? name : `${name} refused`)
      if (turn) turns.set(name, turn)
    })
  /** Ends those named, then gives what follows from it the time to happen. */
  const end = async (...names: string[]) => {
    for (const name of names) turns.get(name)?.end()
    await wait(5)
    return began.splice(0)
  }
  return { ask, end }
}

test('a place never has all turns, and a free one goes to the place that holds the fewest', async () => {
  const { ask, end } = asker(createPerHostQueue(limits))
  for (const name of ['a1', 'a2', 'a3', 'a4']) ask(name)
  expect(await end()).toEqual(['a1', 'a2'])
  ask('b1')
  ask('b2')
  ask('c1')
  expect(await end()).toEqual(['b1'])
  expect(await end('b1')).toEqual(['c1'])
  expect(await end('a1')).toEqual(['b2'])
  expect(await end('a2')).toEqual(['a3'])
  expect(await end('b2', 'c1', 'c1')).toEqual(['a4'])
})

test('of a place, the first come is served first', async () => {
  const { ask, end } = asker(createPerHostQueue({ ...limits, atOnce: 1, ofPlace: 1 }))
  for (const name of ['a1', 'a2', 'a3']) ask(name)
  expect([await end(), await end('a1'), await end('a2')]).toEqual([['a1'], ['a2'], ['a3']])
})

test('where too many wait, the flood refuses itself', async () => {
  const { ask, end } = asker(createPerHostQueue({ ...limits, atOnce: 1, ofPlace: 1 }))
  for (let turn = 0; turn < 8; turn += 1) ask(`a${turn}`)
  expect(await end()).toEqual(['a0', 'a7 refused'])
  ask('b1')
  expect(await end()).toEqual(['a6 refused'])
  expect(await end('a0')).toEqual(['a1'])
  expect(await end('a1')).toEqual(['b1'])
})

test('nobody waits for longer than the limit, and who hangs up waits no more', async () => {
  const { ask, end } = asker(createPerHostQueue({ ...limits, atOnce: 1, ofPlace: 1, wait: 50 }))
  const gone = new AbortController()
  ask('a1')
  ask('a2', gone.signal)
  ask('a3')
  expect(await end()).toEqual(['a1'])
  gone.abort()
  expect(await end()).toEqual(['a2 refused'])
  await wait(100)
  expect(await end('a1')).toEqual(['a3 refused'])
  ask('a4')
  expect(await end()).toEqual(['a4'])
})

test('between two turns the process hears of other things, also where the work waits for nothing', async () => {
  const takeTurn = createPerHostQueue({ ...limits, atOnce: 1, ofPlace: 1, waiting: 1_000 })
  let done = 0
  let heard = 0
  const hearing = setInterval(() => (heard += 1), 0)
  const work = async () => {
    const turn = await takeTurn('a')
    const until = performance.now() + 2
    while (performance.now() < until) done += 0
    done += 1
    turn?.end()
  }
  await Promise.all(Array.from({ length: 100 }, work))
  clearInterval(hearing)
  expect(done).toBe(100)
  expect(heard).toBeGreaterThan(20)
})
