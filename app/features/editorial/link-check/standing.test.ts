import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Outcome, outcomes } from '#app/features/core/links/outcome.ts'
import { nextStanding, type Standing } from './standing.ts'

const day = 86_400_000
const start = new Date('2026-03-01T06:40:00Z')
const after = (days: number) => new Date(start.getTime() + days * day)
const daysUntil = (moment: Date, from: Date) => Math.round((moment.getTime() - from.getTime()) / day)
const answer = (outcome: Outcome, retryAfter: number | null = null) => ({ outcome, retryAfter })

/** Asked whenever it is due, each time with the next answer. The states, with the day of each. */
function follow(...answers: Outcome[]) {
  let standing: Standing | null = null
  let now = start
  return answers.map((outcome) => {
    standing = nextStanding(standing, answer(outcome), now)
    const seen = `${daysUntil(now, start)} ${standing.state}`
    now = new Date(standing.nextCheckAt.getTime() + 3 * 3_600_000)
    return seen
  })
}

test('what fails is a doubt for seven days, asked on the first, third and seventh, and broken only then', () => {
  expect(follow('alive', 'gone', 'gone', 'gone', 'gone', 'gone')).toEqual([
    '0 sound',
    '7 doubtful',
    '8 doubtful',
    '10 doubtful',
    '14 broken',
    '21 broken',
  ])
  expect(follow('server-error', 'unreachable', 'gone', 'gone')).toEqual(['0 doubtful', '1 doubtful', '3 doubtful', '7 broken'])
})

test('one answer ends every doubt, and mends what was broken', () => {
  expect(follow('gone', 'gone', 'alive', 'gone')).toEqual(['0 doubtful', '1 doubtful', '3 sound', '10 doubtful'])
  expect(follow('gone', 'gone', 'gone', 'gone', 'moved')).toEqual(['0 doubtful', '1 doubtful', '3 doubtful', '7 broken', '14 sound'])
})

test('a server that does not talk to robots neither breaks nor mends anything', () => {
  expect(follow('blocked', 'blocked')).toEqual(['0 sound', '7 sound'])
  expect(follow('gone', 'blocked', 'gone', 'gone', 'gone')).toEqual(['0 doubtful', '1 doubtful', '3 doubtful', '7 broken', '14 broken'])
})

test('when a server asks to be left alone, that counts before our own days', () => {
  const wait = 12 * day
  expect(nextStanding(null, answer('server-error', wait), start).nextCheckAt).toEqual(after(12))
  expect(nextStanding(null, answer('blocked', 3_600_000), start).nextCheckAt > after(6)).toBe(true)
})

test('a job that stood still does not call broken what it asked twice', () => {
  const first = nextStanding(null, answer('gone'), start)
  const second = nextStanding(first, answer('gone'), after(20))
  expect(second.state).toBe('doubtful')
  expect(nextStanding(second, answer('gone'), after(21)).state).toBe('broken')
})

test('what was asked again by hand is not broken sooner', () => {
  let standing: Standing | null = null
  for (let minute = 0; minute < 30; minute += 1)
    standing = nextStanding(standing, answer('gone'), new Date(start.getTime() + minute * 60_000))
  expect(standing?.state).toBe('doubtful')
})

test('what nothing led to any more begins anew', () => {
  const unused: Standing = { state: 'unused', failures: 9, firstFailedAt: start, lastAliveAt: start, nextCheckAt: start }
  expect(nextStanding(unused, answer('gone'), after(40))).toMatchObject({
    state: 'doubtful',
    failures: 1,
    firstFailedAt: after(40),
    lastAliveAt: start,
  })
})

test('whatever the answers: broken only after seven days without one good answer, and the next check lies ahead', () => {
  const steps = fc.array(fc.record({ outcome: fc.constantFrom(...outcomes), hours: fc.integer({ min: 1, max: 400 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(steps, (given) => {
      let standing: Standing | null = null
      let now = start
      let failingSince: Date | null = null
      for (const { outcome, hours } of given) {
        now = new Date(now.getTime() + hours * 3_600_000)
        standing = nextStanding(standing, answer(outcome), now)
        if (outcome === 'alive' || outcome === 'moved') failingSince = null
        else if (outcome !== 'blocked') failingSince ??= now
        if (standing.state === 'broken') expect(now.getTime() - Number(failingSince)).toBeGreaterThanOrEqual(7 * day - 2 * 3_600_000)
        if (standing.state === 'sound') expect(failingSince).toBeNull()
        expect(standing.firstFailedAt).toEqual(failingSince)
        expect(standing.nextCheckAt.getTime()).toBeGreaterThan(now.getTime())
      }
    }),
  )
})
