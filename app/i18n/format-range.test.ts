import { expect, test } from 'vitest'
import { formatDateRange, formatPeriod } from './format-range.ts'

test('a range within one month names the month once', () => {
  expect(formatDateRange('2026-05-04', '2026-05-05', 'en')).toMatch(/^4\s?–\s?5 May 2026$/)
  expect(formatDateRange('2026-05-04', '2026-05-05', 'es')).toMatch(/^4\s?[–-]\s?5 de mayo de 2026$/)
})

test('without an end, or with the same end, it is one date', () => {
  expect(formatDateRange('2023-08', '', 'es')).toBe('agosto de 2023')
  expect(formatDateRange('2023-08-01', '2023-08-01', 'en')).toBe('1 August 2023')
})

test('dates of different precision, or in the wrong order, are shown as given', () => {
  expect(formatDateRange('2023', '2024-02', 'en')).toBe('2023 – February 2024')
  expect(formatDateRange('2024-02-03', '2024-02-01', 'en')).toBe('3 February 2024 – 1 February 2024')
})

test.for([
  ['2098-05-04', '2098-05-06', '4–6 de mayo de 2098', '4–6 May 2098'],
  ['2098-03-01', '2098-06-30', '1 de marzo – 30 de junio de 2098', '1 March – 30 June 2098'],
  ['2098-03', '2098-06', 'marzo – junio de 2098', 'March – June 2098'],
  ['2026-12-30', '2027-01-02', '30 de diciembre de 2026 – 2 de enero de 2027', '30 December 2026 – 2 January 2027'],
  ['2026', '2027', '2026 – 2027', '2026 – 2027'],
  ['2024-02-03', '2024-02-01', '3 de febrero de 2024 – 1 de febrero de 2024', '3 February 2024 – 1 February 2024'],
] as const)('from %s to %s is %s, on every page', ([from, to, es, en]) => {
  expect([formatPeriod(from, to, 'es'), formatPeriod(from, to, 'en')]).toEqual([es, en])
})
