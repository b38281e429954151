import { expect, test } from 'vitest'
import { findFallen, floorsOf } from './floors.ts'
import { classes, type QueryClass } from './judged.ts'
import type { Figures } from './run-queries.ts'

const names = [...Object.keys(classes), 'all'] as (QueryClass | 'all')[]
const figures = (ndcg: number, recall: number) =>
  Object.fromEntries(names.map((name) => [name, { queries: 10, ndcg, recall, empty: 0 }])) as Record<QueryClass | 'all', Figures>

test('figures at their minimum, above it or within the tolerance pass', () => {
  const floors = floorsOf(figures(0.8, 0.9))
  for (const [ndcg, recall] of [
    [0.8, 0.9],
    [1, 1],
    [0.795, 0.895],
  ] as const)
    expect(findFallen(figures(ndcg, recall), floors)).toEqual([])
})

test('one figure of one class that falls further is reported', () => {
  const floors = floorsOf(figures(0.8, 0.9))
  const now = figures(0.8, 0.9)
  expect(findFallen({ ...now, plain: { ...now.plain, recall: 0.88 } }, floors)).toEqual(['plain: recall 0.880, the floor is 0.900'])
})

test('a minimum is never recorded above the measured figure', () => {
  expect(floorsOf(figures(0.79999, 1)).plain).toEqual({ ndcg: 0.799, recall: 1 })
})
