import { expect, test } from 'vitest'
import { queueQuery } from './queue-query.ts'

const read = (query: string) => queueQuery.read(new URLSearchParams(query))

test('what an address says is read and written back', () => {
  const query = '?state=in_review&kind=video&country=HND&reviewer=me&late=yes&page=2'
  expect(queueQuery.write(read(query), { page: 2 })).toBe(query)
  expect(queueQuery.isFiltered(read(query))).toBe(true)
})

test('what means nothing is left out', () => {
  const filters = read('state=lost&kind=poem&country=honduras&reviewer=somebody&late=1&page=-3')
  expect(filters).toEqual({ state: null, kind: null, country: null, reviewer: null, late: false, page: 1 })
  expect(queueQuery.isFiltered(filters)).toBe(false)
})
