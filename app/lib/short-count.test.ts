import { expect, test } from 'vitest'
import { shortCount } from './short-count.ts'

test('a count fits in a square and never exceeds the real count', () => {
  expect([0, 7, 999, 1_000, 1_999, 12_345, 999_999, 1_200_000].map(shortCount)).toEqual(['0', '7', '999', '1k', '1k', '12k', '999k', '1M'])
})
