/** Finds the gaps of the thesaurus, which its page shows to staff. */

import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import { type Language, languages } from '#app/i18n/languages.ts'
import { foldText } from '#app/lib/fold-text.ts'
import type { ConceptValues } from './concept-fields.ts'

export type ListedConcept = ConceptValues & {
  scheme: ConceptScheme
  slug: string
  replacedBy: string | null
  deprecated: boolean
  published: number
  drafts: number
}

export type ConceptGap =
  | { kind: 'no-label' | 'no-definition'; language: Language; concept: ListedConcept }
  | { kind: 'label-twice'; language: Language; label: string; concepts: ListedConcept[] }
  | { kind: 'retired-in-use'; concept: ListedConcept }

/** In order of importance to readers. */
export function findConceptGaps(concepts: readonly ListedConcept[]): ConceptGap[] {
  const inUse = concepts.filter(({ deprecated }) => !deprecated)
  const missing = (field: 'prefLabel' | 'definition', kind: 'no-label' | 'no-definition') =>
    inUse.flatMap((concept) =>
      languages.filter((language) => !concept[field][language]).map((language): ConceptGap => ({ kind, language, concept })),
    )
  return [
    ...missing('prefLabel', 'no-label'),
    ...languages.flatMap((language) => findDuplicateLabels(inUse, language)),
    ...concepts
      .filter(({ deprecated, replacedBy, published, drafts }) => deprecated && !replacedBy && published + drafts > 0)
      .map((concept): ConceptGap => ({ kind: 'retired-in-use', concept })),
    ...missing('definition', 'no-definition'),
  ]
}

/** Labels that two concepts of one scheme share, ignoring spelling variants: a search for the label finds both. */
function findDuplicateLabels(concepts: readonly ListedConcept[], language: Language): ConceptGap[] {
  const conceptsByLabel = new Map<string, { label: string; concepts: Set<ListedConcept> }>()
  for (const concept of concepts)
    for (const label of [concept.prefLabel[language] ?? '', ...(concept.altLabels[language] ?? [])].filter(Boolean)) {
      const key = `${concept.scheme} ${foldText(label)}`
      const known = conceptsByLabel.get(key) ?? { label, concepts: new Set() }
      known.concepts.add(concept)
      conceptsByLabel.set(key, known)
    }
  return [...conceptsByLabel.values()]
    .filter((one) => one.concepts.size > 1)
    .map((one) => ({ kind: 'label-twice', language, label: one.label, concepts: [...one.concepts] }))
}
