/** What experiences have in common, and what only some of them have. */
import type { Experience } from '#app/features/resources/model/schema.ts'

/** `count`: how many of them. In the order of the first that has it, the most shared first. */
export type Counted = { slug: string; count: number }

type Filed = Pick<Experience, 'challenges' | 'topics' | 'populations' | 'ledger'>

const slugsIn = {
  challenge: ({ challenges }) => challenges.map(({ challenge }) => challenge),
  'change-kind': ({ ledger }) => ledger.flatMap(({ changeKinds }) => changeKinds),
  topic: ({ topics }) => topics,
  population: ({ populations }) => populations,
} satisfies Record<string, (content: Filed) => string[]>

export type CommonScheme = keyof typeof slugsIn
export const commonSchemes = Object.keys(slugsIn) as CommonScheme[]

export function countConcepts(contents: readonly Filed[], scheme: CommonScheme): Counted[] {
  const counts = new Map<string, number>()
  for (const content of contents)
    for (const slug of new Set(slugsIn[scheme](content))) if (slug) counts.set(slug, (counts.get(slug) ?? 0) + 1)
  return [...counts].map(([slug, count]) => ({ slug, count })).sort((a, b) => b.count - a.count)
}

export const inCommon = (contents: readonly Filed[], scheme: CommonScheme): Counted[] =>
  countConcepts(contents, scheme).filter(({ count }) => count > 1)
