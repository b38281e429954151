import { expect, test } from 'vitest'
import { matchesTyped } from './matches-typed.ts'

test.for([
  ['Actualización anual', 'ACTUALIZACION'],
  ['Actualización anual', 'anu act'],
  ['Mis datos', ' ¿datos? '],
  ['Thesaurus', ''],
] as const)('%j has the beginnings of %j', ([text, typed]) => {
  expect(matchesTyped(text, typed)).toBe(true)
})

test.for([
  ['Actualización anual', 'ualización'],
  ['Mis datos', 'mis enlaces'],
  ['Mis datos', '%'.concat('x')],
  ['Enlaces', 'Ссылки'],
] as const)('%j has not those of %j', ([text, typed]) => {
  expect(matchesTyped(text, typed)).toBe(false)
})
