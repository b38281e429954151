import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import type { Filter, Search } from '#app/features/core/search-url/schema.ts'

const filterOf = {
  topic: 'topic',
  population: 'population',
  challenge: 'challenge',
  'change-kind': 'change',
} as const satisfies Record<ConceptScheme, Filter>

/** The search for resources filed under a concept. */
export const conceptSearch = (scheme: ConceptScheme, slug: string): Partial<Search> => ({ [filterOf[scheme]]: [slug] })
