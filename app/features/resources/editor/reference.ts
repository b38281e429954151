/** The lists the form's choices come from, in the editor's language. */
import type { ConceptScheme } from '#app/features/thesaurus/schemes.ts'

export type Option = { value: string; label: string; hint?: string }
export type Choices = {
  countries: Option[]
  concepts: Record<ConceptScheme, Option[]>
  recommendations: Option[]
  platforms: Option[]
}
