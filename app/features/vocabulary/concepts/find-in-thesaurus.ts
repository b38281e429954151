import { foldText } from '#app/lib/fold-text.ts'
import type { ListedConcept } from './concept-gaps.ts'

/**
 * Concepts with all words of the query in their names, definitions or slug, ignoring accents, case and punctuation; matches in names first.
 */
export function findInThesaurus(concepts: readonly ListedConcept[], q: string): ListedConcept[] {
  const words = foldText(q).split(' ').filter(Boolean)
  const holds = (texts: readonly string[]) => {
    const all = foldText(texts.join(' \n '))
    return words.every((word) => all.includes(word))
  }
  const names = ({ prefLabel, slug }: ListedConcept) => [...Object.values(prefLabel), slug]
  const everything = (concept: ListedConcept) => [
    ...names(concept),
    ...Object.values(concept.altLabels).flat(),
    ...Object.values(concept.definition),
  ]
  const found = concepts.filter((concept) => holds(everything(concept)))
  return [...found.filter((concept) => holds(names(concept))), ...found.filter((concept) => !holds(names(concept)))]
}
