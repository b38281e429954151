import { expect, test } from 'vitest'
import { formatDateRange } from './format-range.ts'

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
