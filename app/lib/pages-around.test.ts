import { expect, test } from 'vitest'
import { pagesAround } from './pages-around.ts'

test('the first page, the last page and the neighbours are shown, each once', () => {
  expect(pagesAround(1, 1)).toEqual([1])
  expect(pagesAround(2, 3)).toEqual([1, 2, 3])
  expect(pagesAround(10, 40)).toEqual([1, 9, 10, 11, 40])
})

test('there is no page beyond the ends of the list', () => {
  expect(pagesAround(1, 9)).toEqual([1, 2, 9])
  expect(pagesAround(9, 9)).toEqual([1, 8, 9])
})
