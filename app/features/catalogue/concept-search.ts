import { filters, type Search } from '#app/features/search/schema.ts'
import type { ConceptScheme } from '#app/features/thesaurus/schemes.ts'

const filterOf: Record<ConceptScheme, string> = {
  topic: 'topic',
  population: 'population',
  challenge: 'challenge',
  'change-kind': 'change',
}

/** The search for what is filed under a concept; null where search has no filter for concepts of its scheme. */
export function conceptSearch(scheme: ConceptScheme, slug: string): Partial<Search> | null {
  const filter = filterOf[scheme]
  return (filters as readonly string[]).includes(filter) ? { [filter]: [slug] } : null
}
