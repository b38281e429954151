import { expect, test } from 'vitest'
import { shortCount } from './short-count.ts'

test('a count never takes more room than a square has, nor says more than there is', () => {
  expect([0, 7, 999, 1_000, 1_999, 12_345, 999_999, 1_200_000].map(shortCount)).toEqual(['0', '7', '999', '1k', '1k', '12k', '999k', '1M'])
})
