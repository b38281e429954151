import { expect, test } from 'vitest'
import { isOverdue, parseRecommendation, progressOf } from './progress.ts'

test('progress counts actions by status, zero for missing statuses', () => {
  expect(progressOf([{ status: 'done' }, { status: 'under-way' }, { status: 'under-way' }])).toEqual({
    total: 3,
    counts: { done: 1, 'under-way': 2, planned: 0, dropped: 0 },
  })
})

test('a recommendation without actions has a total of zero and no division by zero', () => {
  expect(progressOf([]).total).toBe(0)
})

test('an action is overdue after the last day of its target, in the precision of the target', () => {
  for (const [target, overdue] of [
    ['2025', true],
    ['2026', false],
    ['2026-10', true],
    ['2026-11', false],
    ['2026-11-29', true],
    ['2026-11-30', false],
    [null, false],
  ] as const)
    expect([target, isOverdue('planned', target, '2026-11-30')]).toEqual([target, overdue])
  expect(isOverdue('under-way', '2025', '2026-11-30')).toBe(true)
  expect(isOverdue('done', '2025', '2026-11-30')).toBe(false)
  expect(isOverdue('dropped', '2025', '2026-11-30')).toBe(false)
})

test('an address contains evaluation and number', () => {
  expect(parseRecommendation({ evaluation: '1819ai', number: '2' })).toEqual({ id: '1819ai/2', isCanonical: true })
})

test('an evaluation in capitals is accepted, with a lower-case canonical address', () => {
  expect(parseRecommendation({ evaluation: '1819AI', number: '2' })).toEqual({ id: '1819ai/2', isCanonical: false })
})

test('anything else is not a recommendation', () => {
  for (const number of ['0', '02', '2x', '-1', '100', '', '🙂']) expect(parseRecommendation({ evaluation: '1819ai', number })).toBeNull()
  for (const evaluation of ['', '..', 'a b', 'é', "x'"]) expect(parseRecommendation({ evaluation, number: '1' })).toBeNull()
})
