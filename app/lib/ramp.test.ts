import { expect, test } from 'vitest'
import { levelIn, rampFor, stepsOf } from './ramp.ts'

test('small counts keep their own steps', () => {
  const ramp = rampFor(9)
  expect([0, 1, 2, 3, 4, 6, 7, 9].map((count) => levelIn(ramp, count))).toEqual([0, 1, 2, 2, 3, 3, 4, 4])
})

test('steps rise whatever the largest count is, and some count reaches the last one', () => {
  for (const max of [0, 1, 13, 14, 15, 20, 37, 99, 100, 128, 999, 1_250, 98_765, 1_000_000]) {
    const ramp = rampFor(max)
    expect(
      [...ramp].sort((a, b) => a - b),
      String(max),
    ).toEqual([...new Set(ramp)])
    if (max >= 7) expect(levelIn(ramp, max)).toBe(4)
  }
})

test('one is never the same as none', () => {
  for (const max of [1, 50, 100_000]) expect(levelIn(rampFor(max), 1)).toBe(1)
})

test('large steps begin at round numbers', () => {
  expect(rampFor(300)).toEqual([1, 35, 75, 100])
  expect(rampFor(10_000)).toEqual([1, 1_000, 2_000, 5_000])
})

test('a step ends before the next begins, and the last does not end', () => {
  expect(stepsOf(rampFor(5))).toEqual([
    { level: 1, from: 1, to: 1 },
    { level: 2, from: 2, to: 3 },
    { level: 3, from: 4, to: 6 },
    { level: 4, from: 7, to: null },
  ])
})
