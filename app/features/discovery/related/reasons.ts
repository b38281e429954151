/** The reasons why two resources are similar, by scheme, the most telling first. */
import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'
import type { SharedConcept } from './find-similar.server.ts'

export type Reason = { scheme: ConceptScheme; count: number; names: string[] }

const order = ['challenge', 'topic', 'change-kind', 'population'] as const satisfies ConceptScheme[]
/** Maximum number of reasons. */
const mostReasons = 2
const mostNames = 3

export const reasonsFor = (shared: readonly SharedConcept[], language: Language): Reason[] =>
  order
    .map((scheme) => {
      const concepts = shared.filter((one) => one.scheme === scheme)
      return {
        scheme,
        count: concepts.length,
        names: concepts.slice(0, mostNames).flatMap(({ label }) => pickText(label, language)?.text ?? []),
      }
    })
    .filter(({ count }) => count > 0)
    .slice(0, mostReasons)
