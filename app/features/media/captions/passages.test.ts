import { expect, test } from 'vitest'
import { passagesOfCues } from './passages.ts'

test('a passage has the second in which it begins, and two in one second are joined', () => {
  expect(
    passagesOfCues([
      { start: 0.2, text: 'Hola' },
      { start: 0.9, text: 'a todas' },
      { start: 2, text: '' },
      { start: 61.999, text: 'Fin' },
    ]),
  ).toEqual([
    { place: 0, text: 'Hola a todas' },
    { place: 61, text: 'Fin' },
  ])
})
