/** Concepts that several experiences share, and those that only one has. */
import type { Experience } from '#app/features/resources/model/schema.ts'

/** `count` is the number of experiences with the concept. Most shared first, then in order of first appearance. */
export type ConceptCount = { slug: string; count: number }

type Filed = Pick<Experience, 'challenges' | 'topics' | 'populations' | 'ledger'>

const slugsIn = {
  challenge: ({ challenges }) => challenges.map(({ challenge }) => challenge),
  'change-kind': ({ ledger }) => ledger.flatMap(({ changeKinds }) => changeKinds),
  topic: ({ topics }) => topics,
  population: ({ populations }) => populations,
} satisfies Record<string, (content: Filed) => string[]>

export type SharedScheme = keyof typeof slugsIn
export const sharedSchemes = Object.keys(slugsIn) as SharedScheme[]

export function countConcepts(contents: readonly Filed[], scheme: SharedScheme): ConceptCount[] {
  const counts = new Map<string, number>()
  for (const content of contents)
    for (const slug of new Set(slugsIn[scheme](content))) if (slug) counts.set(slug, (counts.get(slug) ?? 0) + 1)
  return [...counts].map(([slug, count]) => ({ slug, count })).sort((a, b) => b.count - a.count)
}

export const findShared = (contents: readonly Filed[], scheme: SharedScheme): ConceptCount[] =>
  countConcepts(contents, scheme).filter(({ count }) => count > 1)
