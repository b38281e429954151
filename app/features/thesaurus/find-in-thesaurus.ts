import type { ListedConcept } from './concept-gaps.ts'

const even = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Concepts with all of the words asked for in their names, definitions or slug, whatever accents and capitals; those named so first. */
export function findInThesaurus(concepts: readonly ListedConcept[], q: string): ListedConcept[] {
  const words = even(q).split(/\s+/).filter(Boolean)
  const holds = (texts: readonly string[]) => {
    const all = even(texts.join(' \n '))
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
