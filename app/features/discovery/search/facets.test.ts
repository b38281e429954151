import { expect, test } from 'vitest'
import { emptySearch } from '#app/features/core/search-url/links.ts'
import { countText, kindFacet, toFacets } from './facets.ts'

const none = { kind: {}, country: {}, topic: {}, population: {}, challenge: {}, change: {}, recommendation: {}, lang: {}, year: {} }
const values = (search: typeof emptySearch, counts: Partial<typeof none>, filter: string) =>
  toFacets(search, { ...none, ...counts }, [], {}, 'es').find(({ facet }) => facet === filter)?.values ?? []

test('values are sorted by frequency, those in use first even without results', () => {
  const search = { ...emptySearch, country: ['HND'] }
  expect(values(search, { country: { PER: 3, COL: 5 } }, 'country').map(({ value, count }) => [value, count])).toEqual([
    ['HND', 0],
    ['COL', 5],
    ['PER', 3],
  ])
})

test('recommendations are sorted by number', () => {
  const counts = { recommendation: { 'x/10': 9, 'x/2': 1 } }
  expect(values(emptySearch, counts, 'recommendation').map(({ value }) => value)).toEqual(['x/2', 'x/10'])
})

test('labels are in the reader’s language, or in the available one', () => {
  const labels = {
    country: new Map([
      ['PER', { es: 'Perú', en: 'Peru' }],
      ['XXX', { en: 'Only' }],
    ]),
  }
  const [country] = toFacets(emptySearch, { ...none, country: { PER: 2, XXX: 1 } }, [], labels, 'es')
  expect(country?.values.map(({ label }) => label)).toEqual(['Perú', 'Only'])
})

test('kinds without resources are offered only if in use', () => {
  const search = { ...emptySearch, kind: ['course'] }
  expect(kindFacet(search, { ...none, kind: { experience: 2 } }).map(({ kind }) => kind)).toEqual(['experience', 'course'])
})

test('years are sorted descending, the one in use first', () => {
  const search = { ...emptySearch, year: 2005 }
  expect(values(search, { year: { 2004: 9, 2005: 1, 2019: 2 } }, 'year').map(({ value }) => value)).toEqual(['2005', '2019', '2004'])
})

test('a count that is a lower bound is marked', () => {
  expect(countText(1_000, true, 'es')).toBe('1.000+')
  expect(countText(1_000, false, 'en')).toBe('1,000')
})
