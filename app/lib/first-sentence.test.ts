import { expect, test } from 'vitest'
import { firstSentence } from './first-sentence.ts'

test('a sentence ends at a full stop before a capital letter', () => {
  expect(firstSentence('Reúne datos de los países. Vaya allí para comparar.')).toBe('Reúne datos de los países.')
  expect(firstSentence('¿Qué es? Una base de datos.')).toBe('¿Qué es?')
})

test('a full stop in a number, after an abbreviation or before a lower-case letter does not end the sentence', () => {
  expect(firstSentence('Hay 52.000 registros de EE. UU. y otros.')).toBe('Hay 52.000 registros de EE. UU. y otros.')
  expect(firstSentence('Leyes, org. y gasto')).toBe('Leyes, org. y gasto')
})

test('an opening mark may precede the capital letter', () => {
  expect(firstSentence('Sirve. ¿Para qué?')).toBe('Sirve.')
})
