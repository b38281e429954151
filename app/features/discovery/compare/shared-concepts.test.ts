import { expect, test } from 'vitest'
import { resourceContent } from '#app/features/resources/model/schema.ts'
import { countConcepts, findShared } from './shared-concepts.ts'

const experience = (challenges: string[], topics: string[] = []) => {
  const content = resourceContent.parse({
    kind: 'experience',
    originalLanguage: 'es',
    topics,
    challenges: challenges.map((challenge, index) => ({ id: `c${index}`, challenge })),
  })
  if (content.kind !== 'experience') throw new Error('Not an experience')
  return content
}

test('the most shared concepts come first, and each counts once per experience', () => {
  const contents = [experience(['identity', 'identity', 'legal']), experience(['remote', 'identity']), experience(['remote', 'identity'])]
  expect(countConcepts(contents, 'challenge')).toEqual([
    { slug: 'identity', count: 3 },
    { slug: 'remote', count: 2 },
    { slug: 'legal', count: 1 },
  ])
  expect(findShared(contents, 'challenge').map(({ slug }) => slug)).toEqual(['identity', 'remote'])
})

test('an empty challenge is not shared', () => {
  expect(findShared([experience(['']), experience([''])], 'challenge')).toEqual([])
})

test('topics are counted separately', () => {
  expect(findShared([experience([], ['care']), experience(['care'], ['care'])], 'topic')).toEqual([{ slug: 'care', count: 2 }])
})
