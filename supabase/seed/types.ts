import type { ResourceInput } from '#app/features/resources/model/schema.ts'
import type { Localized } from '#app/i18n/languages.ts'

/** A resource to seed. It is validated, cleared, reviewed and published through the application's own operations. */
export type SeedResource = {
  slug: string
  /** Slug of an institution in `reference/institutions.ts`. */
  institution: string
  content: ResourceInput
}

export type SeedConcept = {
  scheme: 'topic' | 'population' | 'challenge' | 'change-kind'
  slug: string
  broader?: string
  prefLabel: Required<Localized>
  /** Synonyms and words that people type; they make search work across languages. */
  altLabels: { es: string[]; en: string[] }
  definition: Required<Localized>
}

export type SeedInstitution = { slug: string; country: string | null; acronym?: string; name: Required<Localized>; url?: string }
