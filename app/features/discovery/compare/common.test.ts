import { expect, test } from 'vitest'
import { resourceContent } from '#app/features/resources/model/schema.ts'
import { countConcepts, inCommon } from './common.ts'

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

test('the most shared come first, and each counts once an experience', () => {
  const contents = [experience(['identity', 'identity', 'legal']), experience(['remote', 'identity']), experience(['remote', 'identity'])]
  expect(countConcepts(contents, 'challenge')).toEqual([
    { slug: 'identity', count: 3 },
    { slug: 'remote', count: 2 },
    { slug: 'legal', count: 1 },
  ])
  expect(inCommon(contents, 'challenge').map(({ slug }) => slug)).toEqual(['identity', 'remote'])
})

test('a challenge that was not chosen yet is not in common', () => {
  expect(inCommon([experience(['']), experience([''])], 'challenge')).toEqual([])
})

test('topics are counted by themselves', () => {
  expect(inCommon([experience([], ['care']), experience(['care'], ['care'])], 'topic')).toEqual([{ slug: 'care', count: 2 }])
})
