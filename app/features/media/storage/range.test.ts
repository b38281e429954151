import { expect, test } from 'vitest'
import { parseRange } from './range.ts'

const size = 1_000

test.each([
  ['bytes=0-99', { start: 0, end: 99 }],
  ['bytes=900-', { start: 900, end: 999 }],
  ['bytes=900-5000', { start: 900, end: 999 }],
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=-1', { start: 999, end: 999 }],
  ['bytes=-100', { start: 900, end: 999 }],
  ['bytes=-5000', { start: 0, end: 999 }],
  [' bytes=10-20 ', { start: 10, end: 20 }],
] as const)('%s', (header, range) => expect(parseRange(header, size)).toEqual(range))

test.each(['bytes=1000-', 'bytes=2000-3000', 'bytes=20-10', 'bytes=-0'])('%s is unsatisfiable', (header) =>
  expect(parseRange(header, size)).toBe('unsatisfiable'),
)

test.each([null, '', 'bytes=-', 'bytes=0-1,5-6', 'items=0-1', 'bytes 0-1', 'bytes=a-b'])('%j requests the whole file', (header) =>
  expect(parseRange(header, size)).toBeNull(),
)
