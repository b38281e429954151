import type { Replacements } from '#app/features/core/concepts/replacements.server.ts'
import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import { type ResourceContent, resourceContent } from './schema.ts'

/** Replaces merged concepts by those in use, without duplicates. */
export function replaceMergedConcepts(content: ResourceContent, replacements: Replacements): ResourceContent {
  if (replacements.size === 0) return content
  const current = (scheme: ConceptScheme) => (slug: string) => replacements.get(`${scheme}:${slug}`) ?? slug
  const all = (scheme: ConceptScheme, slugs: readonly string[]) => [...new Set(slugs.map(current(scheme)))]
  const common = { topics: all('topic', content.topics), populations: all('population', content.populations) }
  if (content.kind === 'exchange') return { ...content, ...common, challenge: current('challenge')(content.challenge) }
  if (content.kind !== 'experience') return { ...content, ...common }
  return {
    ...content,
    ...common,
    // Two challenges merged into one stay two entries, because each has its own text.
    challenges: content.challenges.map((met) => ({ ...met, challenge: current('challenge')(met.challenge) })),
    ledger: content.ledger.map((step) => ({ ...step, changeKinds: all('change-kind', step.changeKinds) })),
  }
}

/** The content of a stored revision, with the concepts as they are now; `replacements` is `replacementsColumn`. */
export const parseCurrent = ({ content, replacements }: { content: unknown; replacements: Record<string, string> }): ResourceContent =>
  replaceMergedConcepts(resourceContent.parse(content), new Map(Object.entries(replacements)))
