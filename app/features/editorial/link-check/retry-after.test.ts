import { expect, test } from 'vitest'
import { readRetryAfter } from './retry-after.ts'

const now = Date.parse('2026-03-01T00:00:00Z')

test('seconds or a date, at most a month; past or unreadable values are null', () => {
  expect(readRetryAfter('120', now)).toBe(120_000)
  expect(readRetryAfter('Sun, 01 Mar 2026 01:00:00 GMT', now)).toBe(3_600_000)
  expect(readRetryAfter('99999999999', now)).toBe(30 * 86_400_000)
  for (const header of [undefined, '', '0', '-5', 'soon', 'Sun, 01 Mar 2020 01:00:00 GMT']) expect(readRetryAfter(header, now)).toBeNull()
})
