import { expect, test } from 'vitest'
import { toMatrix } from './matrix.ts'

const topics = [
  { slug: 'social-protection', broader: null },
  { slug: 'pensions', broader: 'social-protection' },
  { slug: 'health', broader: null },
  { slug: 'financing', broader: null },
  { slug: 'framework', broader: null },
  { slug: 'legal', broader: 'framework' },
]
const countries = [
  { iso3: 'BOL', subregion: 'south-america' },
  { iso3: 'JAM', subregion: 'caribbean' },
  { iso3: 'PER', subregion: 'south-america' },
  { iso3: 'PAN', subregion: 'central-america-and-mexico' },
]
const coverage = [
  { topic: null, country: null, count: 4 },
  { topic: null, country: 'BOL', count: 2 },
  { topic: null, country: 'JAM', count: 3 },
  { topic: 'pensions', country: null, count: 2 },
  { topic: 'pensions', country: 'BOL', count: 1 },
  { topic: 'pensions', country: 'JAM', count: 2 },
  { topic: 'social-protection', country: null, count: 3 },
  { topic: 'social-protection', country: 'JAM', count: 3 },
  { topic: 'unknown', country: 'JAM', count: 9 },
]
const matrix = toMatrix(coverage, topics, countries)

test('countries are grouped by subregion, in the given order', () => {
  expect(matrix.columns.map(({ countries: some }) => some.map(({ iso3 }) => iso3))).toEqual([['BOL', 'PER'], ['PAN'], ['JAM']])
})

test('topics with narrower ones come first, each with its own below; the others follow together', () => {
  expect(matrix.groups.map((rows) => rows.map(({ topic, depth }) => `${depth} ${topic.slug}`))).toEqual([
    ['0 social-protection', '1 pensions'],
    ['0 framework', '1 legal'],
    ['0 health', '0 financing'],
  ])
})

test('a cell counts what a country has on a topic, and a total counts a resource of two countries once', () => {
  const row = matrix.groups[0]?.find(({ topic }) => topic.slug === 'pensions')
  expect(row).toMatchObject({ cells: [1, 0, 0, 2], total: 2 })
  expect(matrix.all).toEqual({ total: 4, cells: [2, 0, 0, 3] })
})

test('gaps are topics without countries and countries without topics', () => {
  expect(matrix.gaps.topics.map(({ slug }) => slug)).toEqual(['framework', 'legal', 'health', 'financing'])
  expect(matrix.gaps.countries.map(({ iso3 }) => iso3)).toEqual(['PER', 'PAN'])
})

test('the widest topic is the one with most countries', () => {
  expect(matrix.widest).toMatchObject({ topic: { slug: 'pensions' }, countries: 2 })
})

test('an empty catalogue gives an empty table', () => {
  const empty = toMatrix([], topics, countries)
  expect(empty.widest).toBeNull()
  expect(empty.gaps.topics).toHaveLength(topics.length)
  expect(empty.groups.flat().every(({ total, cells }) => total === 0 && cells.every((count) => count === 0))).toBe(true)
})
