import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type WordChange, wordChanges } from './word-changes.ts'

const textOf = (changes: WordChange[], without: WordChange['kind']) =>
  changes
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

test('a changed word is shown as removed and added, and the rest as unchanged', () => {
  expect(wordChanges('La pensión no contributiva', 'La pensión básica no contributiva')).toEqual([
    { kind: 'same', text: 'La pensión ' },
    { kind: 'added', text: 'básica ' },
    { kind: 'same', text: 'no contributiva' },
  ])
})

test('a rewritten phrase is one removed and one added piece, not one per word', () => {
  expect(wordChanges('Lo hizo el equipo saliente.', 'Lo hizo una comisión nueva.')).toEqual([
    { kind: 'same', text: 'Lo hizo ' },
    { kind: 'removed', text: 'el equipo saliente' },
    { kind: 'added', text: 'una comisión nueva' },
    { kind: 'same', text: '.' },
  ])
})

test('unchanged and removed pieces make the old text, unchanged and added ones the new text, exactly', () => {
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

test('texts too long for a comparison by words are shown one after the other', () => {
  const before = 'a '.repeat(20_000)
  const after = 'b '.repeat(20_000)
  expect(wordChanges(before, after)).toEqual([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ])
})

test('two long texts without a common word are shown whole, quickly', () => {
  const text = (letter: string) => Array.from({ length: 6_000 }, (_, index) => `${letter}${index}`).join(' ')
  const start = performance.now()
  expect(wordChanges(text('a'), text('b')).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  expect(performance.now() - start).toBeLessThan(1_500)
})
