import { expect, test } from 'vitest'
import {
  formatDate,
  formatDay,
  formatDuration,
  formatMoment,
  formatMomentIn,
  formatNumber,
  formatSize,
  formatTime,
  sortByText,
} from './format.ts'
import { formatList } from './format-list.ts'

test("numbers follow the reader's language", () => {
  expect(formatNumber(1_241_465.5, 'es')).toBe('1.241.465,5')
  expect(formatNumber(1_241_465.5, 'en')).toBe('1,241,465.5')
  expect(formatNumber(59_703, 'es')).toBe('59.703')
})

test('a date is shown in its own precision', () => {
  expect(formatDate('2019', 'es')).toBe('2019')
  expect(formatDate('2019-03', 'es')).toBe('marzo de 2019')
  expect(formatDate('2019-03', 'en')).toBe('March 2019')
  expect(formatDate('2024-08-05', 'es')).toBe('5 de agosto de 2024')
  expect(formatDate('2024-08-05', 'en')).toBe('5 August 2024')
})

test('a timestamp without a zone is shown as its day in UTC', () => {
  expect(formatDay('2026-01-01T00:30:00Z', 'en', null)).toBe('1 January 2026')
  expect(formatDay(new Date('2026-12-31T23:59:59Z'), 'es', null)).toBe('31 de diciembre de 2026')
})

test('sizes are in kilobytes, then megabytes', () => {
  expect(formatSize(21_966, 'en')).toBe('22 kB')
  expect(formatSize(1_500_000, 'es')).toBe('1,5 MB')
  expect(formatSize(2_000_000_000, 'en')).toBe('2 GB')
})

test.each([
  [0, '0:00'],
  [9, '0:09'],
  [222, '3:42'],
  [3_600, '60:00'],
])('%d seconds are shown as %s', (seconds, text) => expect(formatDuration(seconds)).toBe(text))

test('lists read as a sentence', () => {
  expect(formatList(['a', 'b', 'c'], 'es')).toBe('a, b y c')
  expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c')
  expect(formatList(['a'], 'es')).toBe('a')
})

test('texts are sorted in dictionary order of the language, in a copy', () => {
  const words = ['zona', 'árbol', 'año', 'anual']
  expect(sortByText(words, (word) => word, 'es')).toEqual(['anual', 'año', 'árbol', 'zona'])
  expect(words[0]).toBe('zona')
})

test.for([
  ['America/Tegucigalpa', '28 de noviembre de 2026 a las 20:48', '20:48', '28 de noviembre de 2026'],
  ['America/Santiago', '28 de noviembre de 2026 a las 23:48', '23:48', '28 de noviembre de 2026'],
  ['Asia/Tokyo', '29 de noviembre de 2026 a las 11:48', '11:48', '29 de noviembre de 2026'],
  [null, '29 de noviembre de 2026 a las 02:48 UTC', '02:48 UTC', '29 de noviembre de 2026'],
] as const)('a timestamp is shown in the time of %s, or in UTC with its name', ([zone, moment, time, day]) => {
  const at = '2026-11-29T02:48:00Z'
  expect(formatMoment(at, 'es', zone)).toBe(moment)
  expect(formatTime(at, 'es', zone)).toBe(time)
  expect(formatDay(at, 'es', zone)).toBe(day)
})

test('a calendar day is the same in every zone', () => {
  for (const zone of ['America/Tegucigalpa', 'Asia/Tokyo', null]) expect(formatDay('2026-11-29', 'en', zone)).toBe('29 November 2026')
})

test("a timestamp in another zone than the reader's names the zone", () => {
  expect(formatMomentIn('2026-12-03T13:00:00Z', 'America/Santiago', 'es')).toBe('3 de diciembre de 2026 a las 10:00 (hora de Chile)')
  expect(formatMomentIn('2026-12-03T13:00:00Z', 'America/Santiago', 'en')).toBe('3 December 2026 at 10:00 (Chile Time)')
  // Not "hora estándar oriental", which is a name of the United States.
  expect(formatMomentIn('2026-12-03T13:00:00Z', 'America/Jamaica', 'es')).toBe('3 de diciembre de 2026 a las 08:00 (hora de Jamaica)')
  expect(formatMomentIn('2026-12-03T13:00:00Z', 'America/Port_of_Spain', 'en')).toBe('3 December 2026 at 09:00 (Trinidad and Tobago Time)')
  expect(formatMomentIn('2026-12-03T13:00:00Z', 'Europe/Madrid', 'en')).toBe('3 December 2026 at 14:00 (Central European Time)')
  expect(formatMomentIn('2026-12-03T13:00:00Z', 'UTC', 'es')).toBe('3 de diciembre de 2026 a las 13:00 (UTC)')
})
