import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Column } from './column-names.ts'

/** Returns a function that gives a concept's label in the reader's language, if one of the columns has the concept. */
export function useConceptName(columns: readonly Column[]): (scheme: ConceptScheme, slug: string) => string {
  const language = useLanguage()
  const concepts = columns.flatMap(({ compared }) => compared.labels.concepts)
  return (scheme, slug) => pickText(concepts.find((one) => one.scheme === scheme && one.slug === slug)?.label, language)?.text ?? slug
}
