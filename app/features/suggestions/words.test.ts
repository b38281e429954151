import { expect, test } from 'vitest'
import { readTyped, toPrefixQuery } from './words.ts'

test.for([
  ['pension contrib', "'pension':* & 'contrib':*"],
  ['año a', "'año':* & 'a':*"],
  ['a mayores', "'a' & 'mayores':*"],
  ['covid-19', "'covid-19':*"],
  ["l'école \\", "'l' & 'école':*"],
])('%s is asked by the beginnings of its words', ([typed, query]) => {
  expect(toPrefixQuery(readTyped(typed ?? ''))).toBe(query)
})

test.for(['', ' ', 'a', "'", '& | !', '()', '🧓'])('%j is too little to suggest anything', (typed) => {
  expect(toPrefixQuery(readTyped(typed))).toBeNull()
})

test('ten thousand characters and control characters are cut and cleaned', () => {
  expect(readTyped('x'.repeat(10_000))).toBe('x'.repeat(80))
  expect(readTyped('pen\u0000si\u202eón\n\ud800')).toBe('pen si ón \ufffd')
  expect(toPrefixQuery(readTyped('a b '.repeat(5_000)))?.split(' & ')).toHaveLength(8)
})
