import { expect, test } from 'vitest'
import { formatShortTime, formatTime, parseTime } from './times.ts'

test.each([
  ['83.4', 83.4],
  ['1:23.4', 83.4],
  ['00:01:23,400', 83.4],
  [' 2:00:00 ', 7_200],
  ['0', 0],
] as const)('%s is a time', (text, seconds) => {
  expect(parseTime(text)).toBeCloseTo(seconds, 6)
})

test.each(['', 'ya', '1:60', '1:2:3:4', '-1', '1:23.4567', '1:75:00'])('«%s» is not a time', (text) => {
  expect(parseTime(text)).toBeNull()
})

test('times are written to the thousandth, and on screen with hours only if there are any', () => {
  expect(formatTime(3_723.0456)).toBe('01:02:03.046')
  expect(formatShortTime(83.4)).toBe('01:23.400')
  expect(formatShortTime(3_600)).toBe('01:00:00.000')
  expect(formatTime(59.9996)).toBe('00:01:00.000')
})
