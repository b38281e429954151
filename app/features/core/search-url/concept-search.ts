import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import type { Filter, Search } from './schema.ts'

/** The search's filter for each scheme, also in the keys of its index. Mirrors private.facet_for_scheme in SQL; a test compares both. */
export const filterOfScheme = {
  topic: 'topic',
  population: 'population',
  challenge: 'challenge',
  'change-kind': 'change',
} as const satisfies Record<ConceptScheme, Filter>

/** The search for resources filed under a concept. */
export const conceptSearch = (scheme: ConceptScheme, slug: string): Partial<Search> => ({ [filterOfScheme[scheme]]: [slug] })
