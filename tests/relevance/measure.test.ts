import { expect, test } from 'vitest'
import { type Grade, mean, ndcg, recall } from './measure.ts'

const judged = (grades: Record<string, Grade>): ReadonlyMap<string, Grade> => new Map(Object.entries(grades))
const graded = judged({ a: 3, b: 2, c: 1, d: 0 })

test('the ideal order has an nDCG of 1', () => {
  expect(ndcg(['a', 'b', 'c', 'd'], graded, 10)).toBe(1)
})

test('nDCG agrees with a calculation by hand', () => {
  // Ranking c, a, x, b: gains 1, 7, 0, 3. DCG = 1/log2(2) + 7/log2(3) + 0 + 3/log2(5) = 1 + 4.41651 + 1.29203 = 6.70854.
  // Ideal a, b, c: 7/1 + 3/1.58496 + 1/2 = 7 + 1.89279 + 0.5 = 9.39279. Ratio 0.71422.
  expect(ndcg(['c', 'a', 'x', 'b'], graded, 10)).toBeCloseTo(0.71422, 5)
})

test('nDCG ignores places beyond its depth, in the ranking and in the ideal', () => {
  // First two places only: (1 + 7/1.58496) / (7 + 3/1.58496) = 5.41651 / 8.89279 = 0.60909.
  expect(ndcg(['c', 'a', 'x', 'b'], graded, 2)).toBeCloseTo(0.60909, 5)
  expect(ndcg(['x', 'y', 'a'], graded, 2)).toBe(0)
})

test('a single answer in the third place counts half', () => {
  expect(ndcg(['x', 'y', 'a'], judged({ a: 3 }), 10)).toBeCloseTo(0.5, 12)
})

test('an empty ranking counts zero', () => {
  expect(ndcg([], graded, 10)).toBe(0)
  expect(recall([], graded, 20)).toBe(0)
})

test('without relevant resources the figure is 1', () => {
  expect(ndcg(['x'], judged({}), 10)).toBe(1)
  expect(recall(['x'], judged({ c: 1 }), 20)).toBe(1)
})

test('recall counts resources of grade 2 and 3, not of grade 1', () => {
  // Relevant are a and b; only b is there.
  expect(recall(['c', 'b', 'x'], graded, 20)).toBe(0.5)
  expect(recall(['c', 'x'], graded, 20)).toBe(0)
  expect(recall(['b', 'a'], graded, 20)).toBe(1)
})

test('recall ignores places beyond its depth', () => {
  expect(recall(['x', 'b', 'a'], graded, 2)).toBe(0.5)
})

test('the mean of an empty list is zero', () => {
  expect(mean([])).toBe(0)
  expect(mean([1, 0.5])).toBe(0.75)
})
