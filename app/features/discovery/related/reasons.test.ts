import { expect, test } from 'vitest'
import { reasonsFor } from './reasons.ts'

const concept = (scheme: 'topic' | 'challenge' | 'population' | 'change-kind', word: string) => ({
  scheme,
  slug: word,
  label: { es: `${word} es`, en: `${word} en` },
})

test('challenges come before topics, in the reader’s language', () => {
  const shared = [
    concept('topic', 'care'),
    concept('challenge', 'identity'),
    concept('challenge', 'payment'),
    concept('population', 'women'),
  ]
  expect(reasonsFor(shared, 'es')).toEqual([
    { scheme: 'challenge', count: 2, names: ['identity es', 'payment es'] },
    { scheme: 'topic', count: 1, names: ['care es'] },
  ])
})

test('a long list is counted in full and named in part', () => {
  const [reason] = reasonsFor(
    ['a', 'b', 'c', 'd'].map((word) => concept('challenge', word)),
    'en',
  )
  expect(reason).toEqual({ scheme: 'challenge', count: 4, names: ['a en', 'b en', 'c en'] })
})

test('a label in another language is used if there is no other', () => {
  expect(reasonsFor([{ scheme: 'topic', slug: 'x', label: { en: 'Only English' } }], 'es')[0]?.names).toEqual(['Only English'])
})
