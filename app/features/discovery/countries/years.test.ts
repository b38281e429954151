import { expect, test } from 'vitest'
import { fillYears, fullestYear } from './years.ts'

test('years without resources are filled in', () => {
  const counts = [
    { year: 2019, count: 1 },
    { year: 2022, count: 3 },
  ]
  expect(fillYears(counts).map(({ year, count }) => `${year}: ${count}`)).toEqual(['2019: 1', '2020: 0', '2021: 0', '2022: 3'])
})

test('a long history is cut to its last years', () => {
  const counts = [
    { year: 1901, count: 1 },
    { year: 2026, count: 1 },
  ]
  expect(fillYears(counts, 60).map(({ year }) => year)).toEqual(Array.from({ length: 60 }, (_, index) => 1967 + index))
})

test('without resources there are no years', () => {
  expect(fillYears([])).toEqual([])
  expect(fullestYear([])).toBeNull()
})

test('of several largest years the latest is named', () => {
  const counts = [
    { year: 2019, count: 2 },
    { year: 2020, count: 2 },
    { year: 2021, count: 1 },
  ]
  expect(fullestYear(counts)?.year).toBe(2020)
})
