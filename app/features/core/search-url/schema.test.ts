import { expect, test } from 'vitest'
import { parseSearch, type Vocabulary } from './schema.ts'

const vocabulary: Vocabulary = {
  country: new Set(['HND', 'PER']),
  topic: new Set(['care-systems']),
  population: new Set(['women']),
  challenge: new Set(['proof-of-identity']),
  change: new Set(['law-or-decree']),
  recommendation: new Set(['1819ai/2']),
}
const parse = (query: string) => parseSearch(new URLSearchParams(query), vocabulary)

test('an empty search finds everything, newest first', () => {
  const { search, ignored } = parse('')
  expect(search).toMatchObject({ q: '', kind: [], country: [], year: null, sort: 'newest', page: 1 })
  expect(ignored).toEqual([])
})

test('a search with words is sorted by relevance by default', () => {
  expect(parse('q=cuidados').search.sort).toBe('relevance')
  expect(parse('q=cuidados&sort=newest').search.sort).toBe('newest')
  expect(parse('sort=relevance').search.sort).toBe('newest')
  expect(parse('sort=confirmed').search.sort).toBe('confirmed')
})

test('a country may be written in upper or lower case', () => {
  expect(parse('country=hnd&country=PER').search.country).toEqual(['HND', 'PER'])
})

test('unknown values are ignored and reported', () => {
  const { search, ignored } = parse(
    'kind=podcast&country=xxx&topic=nope&challenge=x&recommendation=1/1&lang=de&year=99999&sort=best&page=-1',
  )
  expect(search).toMatchObject({ kind: [], country: [], topic: [], challenge: [], recommendation: [], lang: [], year: null, page: 1 })
  expect(ignored.map(({ name }) => name)).toEqual([
    'kind',
    'country',
    'topic',
    'challenge',
    'recommendation',
    'lang',
    'year',
    'sort',
    'page',
  ])
})

test('empty values, which a form sends for untouched fields, are not errors', () => {
  expect(parse('q=&country=&year=&kind=').ignored).toEqual([])
})

test('a repeated value counts once, in any case', () => {
  expect(parse('kind=video&kind=video').search.kind).toEqual(['video'])
  expect(parse('country=HND&country=hnd').search.country).toEqual(['HND'])
})

test('of repeated pages, years and orders the first counts and the others are reported', () => {
  const { search, ignored } = parse('q=x&page=2&page=3&year=2019&year=2020&sort=newest&sort=relevance')
  expect(search).toMatchObject({ page: 2, year: 2019, sort: 'newest' })
  expect(ignored).toEqual([
    { name: 'year', value: '2020' },
    { name: 'sort', value: 'relevance' },
    { name: 'page', value: '3' },
  ])
})

test('of repeated words the first are used', () => {
  expect(parse('q=uno&q=dos').search.q).toBe('uno')
})

test('a long query is cut at 300 characters, never inside one', () => {
  const { search, wasCut } = parse(`q=${'🙂'.repeat(5_000)}`)
  expect([...search.q]).toHaveLength(300)
  expect(search.q.isWellFormed()).toBe(true)
  expect(wasCut).toBe(true)
})

test('characters that the database cannot store are dropped', () => {
  expect(parse('q=a%00b%0Ac').search.q).toBe('a b c')
})

test('a query that looks like SQL is a query', () => {
  expect(parse(`q=${encodeURIComponent("' OR 1=1 --")}`).search.q).toBe("' OR 1=1 --")
})

test('an ignored value is shown shortened', () => {
  expect(parse(`kind=${'x'.repeat(10_000)}`).ignored[0]?.value).toHaveLength(41)
})

test('a filter takes at most twelve values', () => {
  const many = Array.from({ length: 20 }, (_, index) => `t${index}`)
  const { search, ignored } = parseSearch(new URLSearchParams(many.map((topic) => ['topic', topic])), {
    ...vocabulary,
    topic: new Set(many),
  })
  expect(search.topic).toHaveLength(12)
  expect(ignored).toHaveLength(8)
})
