import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type WordChange, wordChanges } from './word-changes.ts'

const textOf = (changes: WordChange[], without: WordChange['kind']) =>
  changes
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

test('a changed word is shown as what went and what came, and the rest as it was', () => {
  expect(wordChanges('La pensión no contributiva', 'La pensión básica no contributiva')).toEqual([
    { kind: 'same', text: 'La pensión ' },
    { kind: 'added', text: 'básica ' },
    { kind: 'same', text: 'no contributiva' },
  ])
})

test('a phrase that was written anew is one that went and one that came, not a word each', () => {
  expect(wordChanges('Lo hizo el equipo saliente.', 'Lo hizo una comisión nueva.')).toEqual([
    { kind: 'same', text: 'Lo hizo ' },
    { kind: 'removed', text: 'el equipo saliente' },
    { kind: 'added', text: 'una comisión nueva' },
    { kind: 'same', text: '.' },
  ])
})

test('what stayed with what went is the old text, with what came the new one, to the character', () => {
  const words = fc
    .array(fc.constantFrom('niñez', 'cuidados', ' ', '\n', '2024', ',', 'ü', '🙂'), { maxLength: 30 })
    .map((list) => list.join(''))
  fc.assert(
    fc.property(words, words, (before, after) => {
      const changes = wordChanges(before, after)
      expect(textOf(changes, 'added')).toBe(before)
      expect(textOf(changes, 'removed')).toBe(after)
    }),
  )
})

test('texts too long to compare by words are shown one after the other', () => {
  const before = 'a '.repeat(20_000)
  const after = 'b '.repeat(20_000)
  expect(wordChanges(before, after)).toEqual([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ])
})

test('two long texts without a word in common are shown whole, at once', () => {
  const text = (letter: string) => Array.from({ length: 6_000 }, (_, index) => `${letter}${index}`).join(' ')
  const start = performance.now()
  expect(wordChanges(text('a'), text('b')).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  expect(performance.now() - start).toBeLessThan(1_500)
})
