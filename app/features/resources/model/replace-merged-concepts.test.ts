import { expect, test } from 'vitest'
import { replaceMergedConcepts } from './replace-merged-concepts.ts'
import { resourceContent } from './schema.ts'

const replacements = new Map([
  ['topic:nursery', 'day-care'],
  ['challenge:staff', 'people'],
  ['change-kind:decree', 'law'],
])

test('merged concepts are replaced in every field, without duplicates, and other schemes are unchanged', () => {
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
  const current = replaceMergedConcepts(content, replacements)
  expect(current.topics).toEqual(['day-care', 'care'])
  expect(current.populations).toEqual(['nursery'])
  if (current.kind !== 'experience') throw new Error('Another kind')
  expect(current.challenges).toMatchObject([
    { id: 'a', challenge: 'people', howMet: { es: 'Uno' } },
    { id: 'b', challenge: 'people', howMet: { es: 'Dos' } },
  ])
  expect(current.ledger[0]?.changeKinds).toEqual(['law'])
  expect(replaceMergedConcepts(current, replacements)).toEqual(current)
})

test('topics and populations of other kinds are replaced too', () => {
  const content = resourceContent.parse({ kind: 'event', originalLanguage: 'en', topics: ['nursery'] })
  expect(replaceMergedConcepts(content, replacements).topics).toEqual(['day-care'])
})
