import { expect, test } from 'vitest'
import { queryOf, readFilters } from './filters.ts'

const read = (query: string) => readFilters(new URLSearchParams(query))

test('an address is parsed to filters', () => {
  expect(read('q=padrón&kind=video&language=pt&problem=captions&sort=largest&page=3')).toEqual({
    q: 'padrón',
    kind: 'video',
    language: 'pt',
    problem: 'captions',
    sort: 'largest',
    page: 3,
  })
})

test('invalid values are ignored', () => {
  expect(read('kind=podcast&language=xx&problem=&sort=best&page=-2')).toEqual({
    q: '',
    kind: null,
    language: null,
    problem: null,
    sort: 'newest',
    page: 1,
  })
})

test('changing a filter keeps the others and starts at the first page', () => {
  const filters = read('kind=video&sort=title&page=4')
  expect(queryOf(filters, { problem: 'captions' })).toBe('?kind=video&problem=captions&sort=title')
  expect(queryOf(filters, { page: 5 })).toBe('?kind=video&sort=title&page=5')
  expect(queryOf(filters, { kind: null, sort: 'newest' })).toBe('')
})
