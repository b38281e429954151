import { expect, test } from 'vitest'
import { emptySearch, searchPath, toggle } from './links.ts'

test('an empty search is the bare address', () => {
  expect(searchPath('/es/buscar', emptySearch)).toBe('/es/buscar')
})

test('countries are in lower case and defaults are omitted', () => {
  const search = { ...emptySearch, q: 'cuidados', sort: 'relevance' as const, country: ['HND'] }
  expect(searchPath('/es/buscar', search)).toBe('/es/buscar?q=cuidados&country=hnd')
  expect(searchPath('/es/buscar', search, { sort: 'newest' })).toBe('/es/buscar?q=cuidados&country=hnd&sort=newest')
})

test('a changed search begins at its first page', () => {
  const search = { ...emptySearch, page: 4, kind: ['video'] }
  expect(searchPath('/en/search', search, toggle(search, 'kind', 'video'))).toBe('/en/search')
  expect(searchPath('/en/search', search, { page: 5 })).toBe('/en/search?kind=video&page=5')
})

test('a filter is toggled on and off', () => {
  const on = { ...emptySearch, ...toggle(emptySearch, 'topic', 'care-systems') }
  expect(on.topic).toEqual(['care-systems'])
  expect(toggle(on, 'topic', 'care-systems')).toEqual({ topic: [] })
})

test('words are encoded', () => {
  expect(searchPath('/en/search', emptySearch, { q: 'a&b=c "d"', sort: 'relevance' })).toBe('/en/search?q=a%26b%3Dc+%22d%22')
})
