import { expect, test } from 'vitest'
import { linkQueryOf, readLinkFilters } from './filters.ts'

const read = (query: string) => readLinkFilters(new URLSearchParams(query))

test('broken ones first; what the address does not know is as if it were not there', () => {
  expect(read('')).toEqual({ show: 'broken', country: null, kind: null, page: 1 })
  expect(read('show=all&country=peru&kind=x&page=-1')).toEqual(read(''))
  expect(read('show=moved&country=per&kind=platform&page=3')).toEqual({ show: 'moved', country: 'PER', kind: 'platform', page: 3 })
})

test('the same filters have one address, and another choice begins at the first page', () => {
  const filters = read('show=moved&page=3')
  expect(linkQueryOf(filters, { page: 3 })).toBe('?show=moved&page=3')
  expect(linkQueryOf(filters, { country: 'PER' })).toBe('?show=moved&country=PER')
  expect(linkQueryOf(read(''))).toBe('')
})
