import { expect, test } from 'vitest'
import { emptySearch } from '#app/features/core/search-url/links.ts'
import { countText, kindFacet, toFacets } from './facets.ts'

const none = { kind: {}, country: {}, topic: {}, population: {}, challenge: {}, change: {}, recommendation: {}, lang: {}, year: {} }
const values = (search: typeof emptySearch, counts: Partial<typeof none>, filter: string) =>
  toFacets(search, { ...none, ...counts }, [], {}, 'es').find(({ facet }) => facet === filter)?.values ?? []

test('values stand by frequency, those in use first even when they leave nothing', () => {
  const search = { ...emptySearch, country: ['HND'] }
  expect(values(search, { country: { PER: 3, COL: 5 } }, 'country').map(({ value, count }) => [value, count])).toEqual([
    ['HND', 0],
    ['COL', 5],
    ['PER', 3],
  ])
})

test('recommendations stand by number', () => {
  const counts = { recommendation: { 'x/10': 9, 'x/2': 1 } }
  expect(values(emptySearch, counts, 'recommendation').map(({ value }) => value)).toEqual(['x/2', 'x/10'])
})

test('labels are in the language of the reader, or in the one there is', () => {
  const labels = {
    country: new Map([
      ['PER', { es: 'Perú', en: 'Peru' }],
      ['XXX', { en: 'Only' }],
    ]),
  }
  const [country] = toFacets(emptySearch, { ...none, country: { PER: 2, XXX: 1 } }, [], labels, 'es')
  expect(country?.values.map(({ label }) => label)).toEqual(['Perú', 'Only'])
})

test('kinds without anything are not offered, unless they are in use', () => {
  const search = { ...emptySearch, kind: ['course'] }
  expect(kindFacet(search, { ...none, kind: { experience: 2 } }).map(({ kind }) => kind)).toEqual(['experience', 'course'])
})

test('years stand from the last to the first, the one in use before all', () => {
  const search = { ...emptySearch, year: 2005 }
  expect(values(search, { year: { 2004: 9, 2005: 1, 2019: 2 } }, 'year').map(({ value }) => value)).toEqual(['2005', '2019', '2004'])
})

test('a count that is only a beginning says so', () => {
  expect(countText(1_000, true, 'es')).toBe('1.000+')
  expect(countText(1_000, false, 'en')).toBe('1,000')
})
