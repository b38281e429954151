import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'
import type { ListedConcept } from './concept-gaps.ts'
import { type Branch, toTree } from './tree.ts'

const indent = '\u2003'

/**
 * The concepts in use of a scheme as the options of a select, indented like the tree; `without` is left out, with all concepts below it.
 */
export function conceptOptions(concepts: readonly ListedConcept[], scheme: ConceptScheme, language: Language, without = '') {
  const labelOf = ({ prefLabel, slug }: ListedConcept) => pickText(prefLabel, language)?.text ?? slug
  const walk = (branches: readonly Branch<ListedConcept>[], depth: number): { value: string; label: string }[] =>
    branches
      .filter(({ concept }) => concept.slug !== without)
      .flatMap(({ concept, narrower }) => [
        { value: concept.slug, label: indent.repeat(depth) + labelOf(concept) },
        ...walk(narrower, depth + 1),
      ])
  return walk(toTree(concepts.filter((concept) => concept.scheme === scheme && !concept.deprecated)), 0)
}
