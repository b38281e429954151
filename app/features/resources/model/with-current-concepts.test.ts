import { expect, test } from 'vitest'
import { resourceContent } from './schema.ts'
import { withCurrentConcepts } from './with-current-concepts.ts'

const replacements = new Map([
  ['topic:nursery', 'day-care'],
  ['challenge:staff', 'people'],
  ['change-kind:decree', 'law'],
])

test('what was merged stands under its present name, once, in every place; other schemes are left alone', () => {
  const content = resourceContent.parse({
    kind: 'experience',
    originalLanguage: 'es',
    topics: ['day-care', 'nursery', 'care'],
    populations: ['nursery'],
    challenges: [
      { id: 'a', challenge: 'staff', howMet: { es: 'Uno' } },
      { id: 'b', challenge: 'people', howMet: { es: 'Dos' } },
    ],
    ledger: [{ id: 's', changeKinds: ['decree', 'law'], before: {}, after: {}, decidedBy: {}, resistance: {}, workaround: {} }],
  })
  const current = withCurrentConcepts(content, replacements)
  expect(current.topics).toEqual(['day-care', 'care'])
  expect(current.populations).toEqual(['nursery'])
  if (current.kind !== 'experience') throw new Error('Another kind')
  expect(current.challenges).toMatchObject([
    { id: 'a', challenge: 'people', howMet: { es: 'Uno' } },
    { id: 'b', challenge: 'people', howMet: { es: 'Dos' } },
  ])
  expect(current.ledger[0]?.changeKinds).toEqual(['law'])
  expect(withCurrentConcepts(current, replacements)).toEqual(current)
})

test('of other kinds, topics and populations', () => {
  const content = resourceContent.parse({ kind: 'event', originalLanguage: 'en', topics: ['nursery'] })
  expect(withCurrentConcepts(content, replacements).topics).toEqual(['day-care'])
})
