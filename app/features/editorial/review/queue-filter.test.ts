import { expect, test } from 'vitest'
import { isFiltered, readQueueFilter, writeQueueFilter } from './queue-filter.ts'

const read = (query: string) => readQueueFilter(new URLSearchParams(query))

test('what an address says is read and written back', () => {
  const query = 'state=in_review&kind=video&country=HND&reviewer=me&late=yes&page=2'
  expect(writeQueueFilter(read(query))).toBe(query)
  expect(isFiltered(read(query))).toBe(true)
})

test('what means nothing is left out', () => {
  const filter = read('state=lost&kind=poem&country=honduras&reviewer=somebody&late=1&page=-3')
  expect(filter).toEqual({ state: null, kind: null, country: null, reviewer: null, isLate: false, page: 1 })
  expect(isFiltered(filter)).toBe(false)
})
