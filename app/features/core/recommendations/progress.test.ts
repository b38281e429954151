import { expect, test } from 'vitest'
import { parseRecommendation, progressOf } from './progress.ts'

test('progress counts actions by status, the missing ones as nought', () => {
  expect(progressOf([{ status: 'done' }, { status: 'under-way' }, { status: 'under-way' }])).toEqual({
    total: 3,
    counts: { done: 1, 'under-way': 2, planned: 0, dropped: 0 },
  })
})

test('a recommendation without actions has no progress, rather than a division by nought', () => {
  expect(progressOf([]).total).toBe(0)
})

test('an address names evaluation and number', () => {
  expect(parseRecommendation({ evaluation: '1819ai', number: '2' })).toEqual({ id: '1819ai/2', isCanonical: true })
})

test('an evaluation in capitals is the same one at another address', () => {
  expect(parseRecommendation({ evaluation: '1819AI', number: '2' })).toEqual({ id: '1819ai/2', isCanonical: false })
})

test('anything else is no recommendation', () => {
  for (const number of ['0', '02', '2x', '-1', '100', '', '🙂']) expect(parseRecommendation({ evaluation: '1819ai', number })).toBeNull()
  for (const evaluation of ['', '..', 'a b', 'é', "x'"]) expect(parseRecommendation({ evaluation, number: '1' })).toBeNull()
})
