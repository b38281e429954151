import { expect, test } from 'vitest'
import { isEnoughTyped, readTyped } from './words.ts'

test.for(['', ' ', 'a', "'", '& | !', '()', '🧓', '¿a?'])('%j is too short for suggestions', (typed) => {
  expect(isEnoughTyped(readTyped(typed))).toBe(false)
})

test.for(['añ', '¿a b?', '20'])('%j is long enough', (typed) => {
  expect(isEnoughTyped(readTyped(typed))).toBe(true)
})

test('ten thousand characters and control characters are cut and cleaned', () => {
  expect(readTyped('x'.repeat(10_000))).toBe('x'.repeat(80))
  expect(readTyped('pen\u0000si ón\n\ud800')).toBe('pen si ón \ufffd')
})
