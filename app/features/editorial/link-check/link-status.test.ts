import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Outcome, outcomes } from '#app/features/core/links/outcome.ts'
import { type LinkStatus, nextLinkStatus } from './link-status.ts'

const day = 86_400_000
const start = new Date('2026-03-01T06:40:00Z')
const after = (days: number) => new Date(start.getTime() + days * day)
const daysUntil = (moment: Date, from: Date) => Math.round((moment.getTime() - from.getTime()) / day)
const answer = (outcome: Outcome, retryAfter: number | null = null) => ({ outcome, retryAfter })

/** Feeds the answers one after another, each when the next check is due. Returns the states with their dates. */
function follow(...answers: Outcome[]) {
  let standing: LinkStatus | null = null
  let now = start
  return answers.map((outcome) => {
    standing = nextLinkStatus(standing, answer(outcome), now)
    const seen = `${daysUntil(now, start)} ${standing.state}`
    now = new Date(standing.nextCheckAt.getTime() + 3 * 3_600_000)
    return seen
  })
}

test('a failing address is doubtful for seven days, checked on the first, third and seventh, then broken', () => {
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

test('one success ends the doubt, and repairs a broken address', () => {
  expect(follow('gone', 'gone', 'alive', 'gone')).toEqual(['0 doubtful', '1 doubtful', '3 sound', '10 doubtful'])
  expect(follow('gone', 'gone', 'gone', 'gone', 'moved')).toEqual(['0 doubtful', '1 doubtful', '3 doubtful', '7 broken', '14 sound'])
})

test('a server that blocks robots changes no state', () => {
  expect(follow('blocked', 'blocked')).toEqual(['0 sound', '7 sound'])
  expect(follow('gone', 'blocked', 'gone', 'gone', 'gone')).toEqual(['0 doubtful', '1 doubtful', '3 doubtful', '7 broken', '14 broken'])
})

test('a server’s Retry-After has priority over our schedule', () => {
  const wait = 12 * day
  expect(nextLinkStatus(null, answer('server-error', wait), start).nextCheckAt).toEqual(after(12))
  expect(nextLinkStatus(null, answer('blocked', 3_600_000), start).nextCheckAt > after(6)).toBe(true)
})

test('a job that did not run makes no address broken after two checks', () => {
  const first = nextLinkStatus(null, answer('gone'), start)
  const second = nextLinkStatus(first, answer('gone'), after(20))
  expect(second.state).toBe('doubtful')
  expect(nextLinkStatus(second, answer('gone'), after(21)).state).toBe('broken')
})

test('manual checks do not make an address broken sooner', () => {
  let standing: LinkStatus | null = null
  for (let minute = 0; minute < 30; minute += 1)
    standing = nextLinkStatus(standing, answer('gone'), new Date(start.getTime() + minute * 60_000))
  expect(standing?.state).toBe('doubtful')
})

test('an address that is used again starts from the beginning', () => {
  const unused: LinkStatus = { state: 'unused', failures: 9, firstFailedAt: start, lastAliveAt: start, nextCheckAt: start }
  expect(nextLinkStatus(unused, answer('gone'), after(40))).toMatchObject({
    state: 'doubtful',
    failures: 1,
    firstFailedAt: after(40),
    lastAliveAt: start,
  })
})

test('for any answers: broken only after seven days without success, and the next check is in the future', () => {
  const steps = fc.array(fc.record({ outcome: fc.constantFrom(...outcomes), hours: fc.integer({ min: 1, max: 400 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(steps, (given) => {
      let standing: LinkStatus | null = null
      let now = start
      let failingSince: Date | null = null
      for (const { outcome, hours } of given) {
        now = new Date(now.getTime() + hours * 3_600_000)
        standing = nextLinkStatus(standing, answer(outcome), now)
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
