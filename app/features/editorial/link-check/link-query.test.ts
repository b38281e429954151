import { expect, test } from 'vitest'
import { linkQuery } from './link-query.ts'

const read = (query: string) => linkQuery.read(new URLSearchParams(query))

test('broken links come first, and countries are read in small letters too', () => {
  expect(read('')).toEqual({ show: 'broken', country: null, kind: null, page: 1 })
  expect(read('show=all&country=peru&kind=x&page=-1')).toEqual(read(''))
  expect(read('show=moved&country=per&kind=platform&page=3')).toEqual({ show: 'moved', country: 'PER', kind: 'platform', page: 3 })
})
