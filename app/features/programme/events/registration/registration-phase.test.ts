import { expect, test } from 'vitest'
import { type EventFacts, nextPhaseAt, phaseOf } from './registration-phase.ts'

const at = (time: string) => new Date(`2027-03-${time}Z`)
const facts: EventFacts = {
  closesAt: at('08T03:00'),
  startsAt: at('10T13:00'),
  endsAt: at('10T14:30'),
  capacity: 30,
  audience: 'anyone',
  isCancelled: false,
  taken: 12,
  waiting: 0,
}

test.for([
  ['open', {}, '01T12:00'],
  ['full', { taken: 30 }, '01T12:00'],
  ['full', { taken: 29, waiting: 3 }, '01T12:00'],
  ['open', { taken: 400, capacity: null }, '01T12:00'],
  ['closed', {}, '08T03:00'],
  ['running', {}, '10T13:00'],
  ['past', {}, '10T14:30'],
  ['cancelled', { isCancelled: true }, '01T12:00'],
  ['cancelled', { isCancelled: true }, '12T12:00'],
] as const)('an event is %s', ([phase, changed, now]) => {
  expect(phaseOf({ ...facts, ...changed }, at(now))).toBe(phase)
})

test('the phase changes when registration closes, when it starts and when it ends', () => {
  expect(nextPhaseAt(facts, at('01T12:00'))).toEqual(facts.closesAt)
  expect(nextPhaseAt(facts, at('08T03:00'))).toEqual(facts.startsAt)
  expect(nextPhaseAt(facts, at('10T13:10'))).toEqual(facts.endsAt)
  expect(nextPhaseAt(facts, at('11T12:00'))).toBeNull()
})
