import { expect, test } from 'vitest'
import { levelIn, rampFor, stepsOf } from './ramp.ts'

test('small counts have fixed steps', () => {
  const ramp = rampFor(9)
  expect([0, 1, 2, 3, 4, 6, 7, 9].map((count) => levelIn(ramp, count))).toEqual([0, 1, 2, 2, 3, 3, 4, 4])
})

test('the steps rise for every maximum, and the maximum reaches the last step', () => {
  for (const max of [0, 1, 13, 14, 15, 20, 37, 99, 100, 128, 999, 1_250, 98_765, 1_000_000]) {
    const ramp = rampFor(max)
    expect(
      [...ramp].sort((a, b) => a - b),
      String(max),
    ).toEqual([...new Set(ramp)])
    if (max >= 7) expect(levelIn(ramp, max)).toBe(4)
  }
})

test('one never has the same level as zero', () => {
  for (const max of [1, 50, 100_000]) expect(levelIn(rampFor(max), 1)).toBe(1)
})

test('the steps of large counts begin at round numbers', () => {
  expect(rampFor(300)).toEqual([1, 35, 75, 100])
  expect(rampFor(10_000)).toEqual([1, 1_000, 2_000, 5_000])
})

test('a step ends before the next begins, and the last has no end', () => {
  expect(stepsOf(rampFor(5))).toEqual([
    { level: 1, from: 1, to: 1 },
    { level: 2, from: 2, to: 3 },
    { level: 3, from: 4, to: 6 },
    { level: 4, from: 7, to: null },
  ])
})
