import { expect, test } from 'vitest'
import { createStatementNames } from './statement-names.ts'

test('a statement gets a name at its third execution, and keeps it', () => {
  const nameOf = createStatementNames()
  expect([1, 2, 3, 4].map(() => nameOf('select 1'))).toEqual([undefined, undefined, 'page-1', 'page-1'])
})

test('different statements have different names, and there are at most a hundred', () => {
  const nameOf = createStatementNames()
  const names = Array.from({ length: 300 }, (_, number) => [1, 2, 3].map(() => nameOf(`select ${number}`)).at(-1))
  expect(new Set(names.slice(0, 100)).size).toBe(100)
  expect(names.slice(100).every((name) => name === undefined)).toBe(true)
})

test('statements that are never repeated are not remembered for ever', () => {
  const nameOf = createStatementNames()
  nameOf('select 1')
  for (let number = 0; number < 2_000; number += 1) nameOf(`select '${number}'`)
  expect([nameOf('select 1'), nameOf('select 1'), nameOf('select 1')]).toEqual([undefined, undefined, 'page-1'])
})
