import { expect, test } from 'vitest'
import { emptySearch } from '#app/features/core/search-url/links.ts'
import { relaxedFilter, strictFilter } from './filter-query.ts'

test('values of one filter are alternatives, filters come together', () => {
  expect(strictFilter({ ...emptySearch, country: ['HND', 'PER'], kind: ['video'] })).toBe(
    `('=kind:video') & ('=country:HND' | '=country:PER')`,
  )
  expect(strictFilter(emptySearch)).toBe('')
})

test('with two filters, resources that miss one of them are the base for counts', () => {
  expect(relaxedFilter({ ...emptySearch, country: ['HND'], kind: ['video'] })).toBe(`(('=country:HND')) | (('=kind:video'))`)
})

test('with one filter the whole catalogue is the base for counts, without filters there is none', () => {
  expect(relaxedFilter({ ...emptySearch, country: ['HND'] })).toBe('')
  expect(relaxedFilter({ ...emptySearch, year: 2019 })).toBe('')
  expect(relaxedFilter(emptySearch)).toBeNull()
})

test('a quote in a value is escaped', () => {
  expect(strictFilter({ ...emptySearch, topic: [`a'b\\`] })).toBe(`('=topic:a''b\\\\')`)
})
