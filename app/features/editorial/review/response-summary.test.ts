import { expect, test } from 'vitest'
import { summariseByMonth, summariseResponses } from './response-summary.ts'

const response = (days: number, isAnswered = true, submittedAt = '2026-03-10') => ({
  resourceId: 'r',
  submittedAt: new Date(submittedAt),
  answeredAt: isAnswered ? new Date('2026-04-01') : null,
  days,
})

test('open submissions past the target count as late, others are not counted', () => {
  expect(summariseResponses([response(1), response(5), response(6), response(9, false), response(2, false)], 5)).toEqual({
    answered: 3,
    open: 2,
    late: 2,
    share: 0.5,
    median: 5,
    ninth: 6,
  })
})

test('without submissions there are no figures', () => {
  expect(summariseResponses([], 5)).toEqual({ answered: 0, open: 0, late: 0, share: null, median: null, ninth: null })
})

test('months without submissions are included, also across a New Year', () => {
  const months = summariseByMonth([response(1, true, '2025-12-31'), response(2, true, '2026-02-01')], new Date('2026-02-10'), 3, 5)
  expect(months.map(({ month, answered }) => [month, answered])).toEqual([
    ['2025-12', 1],
    ['2026-01', 0],
    ['2026-02', 1],
  ])
})
