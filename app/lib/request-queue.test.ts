import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createRequestQueue, type Slot, type WaitForSlot } from './request-queue.ts'

const limits = { slots: 3, slotsPerNetwork: 2, waiting: 6, wait: 5_000 }

/** Requests a slot and records in `events` when it is granted or refused. */
function makeClient(waitForSlot: WaitForSlot) {
  const events: string[] = []
  const grantedSlots = new Map<string, Slot>()
  const request = (name: string, gone?: AbortSignal) =>
    void waitForSlot(name.charAt(0), gone).then((slot) => {
      events.push(slot ? name : `${name} refused`)
      if (slot) grantedSlots.set(name, slot)
    })
  /** Releases the named slots, then waits for the effects. */
  const end = async (...names: string[]) => {
    for (const name of names) grantedSlots.get(name)?.end()
    await wait(5)
    return events.splice(0)
  }
  return { request, end }
}

test('one network never occupies all slots, and a free slot goes to the network that has the fewest', async () => {
  const { request, end } = makeClient(createRequestQueue(limits))
  for (const name of ['a1', 'a2', 'a3', 'a4']) request(name)
  expect(await end()).toEqual(['a1', 'a2'])
  request('b1')
  request('b2')
  request('c1')
  expect(await end()).toEqual(['b1'])
  expect(await end('b1')).toEqual(['c1'])
  expect(await end('a1')).toEqual(['b2'])
  expect(await end('a2')).toEqual(['a3'])
  expect(await end('b2', 'c1', 'c1')).toEqual(['a4'])
})

test('requests of one network are served in order of arrival', async () => {
  const { request, end } = makeClient(createRequestQueue({ ...limits, slots: 1, slotsPerNetwork: 1 }))
  for (const name of ['a1', 'a2', 'a3']) request(name)
  expect([await end(), await end('a1'), await end('a2')]).toEqual([['a1'], ['a2'], ['a3']])
})

test('when too many wait, the network with the most waiting requests loses its newest one', async () => {
  const { request, end } = makeClient(createRequestQueue({ ...limits, slots: 1, slotsPerNetwork: 1 }))
  for (let slot = 0; slot < 8; slot += 1) request(`a${slot}`)
  expect(await end()).toEqual(['a0', 'a7 refused'])
  request('b1')
  expect(await end()).toEqual(['a6 refused'])
  expect(await end('a0')).toEqual(['a1'])
  expect(await end('a1')).toEqual(['b1'])
})

test('a request waits no longer than the limit, and leaves the queue when its client hangs up', async () => {
  const { request, end } = makeClient(createRequestQueue({ ...limits, slots: 1, slotsPerNetwork: 1, wait: 50 }))
  const gone = new AbortController()
  request('a1')
  request('a2', gone.signal)
  request('a3')
  expect(await end()).toEqual(['a1'])
  gone.abort()
  expect(await end()).toEqual(['a2 refused'])
  await wait(100)
  expect(await end('a1')).toEqual(['a3 refused'])
  request('a4')
  expect(await end()).toEqual(['a4'])
})

test('between two slots the event loop runs other work, even if the work itself never waits', async () => {
  const waitForSlot = createRequestQueue({ ...limits, slots: 1, slotsPerNetwork: 1, waiting: 1_000 })
  let done = 0
  let heard = 0
  const hearing = setInterval(() => (heard += 1), 0)
  const work = async () => {
    const slot = await waitForSlot('a')
    const until = performance.now() + 2
    while (performance.now() < until) done += 0
    done += 1
    slot?.end()
  }
  await Promise.all(Array.from({ length: 100 }, work))
  clearInterval(hearing)
  expect(done).toBe(100)
  expect(heard).toBeGreaterThan(20)
})
