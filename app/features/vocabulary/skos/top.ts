import type { SkosConcept } from './concepts.server.ts'

/** Whoever walks the scheme from its top meets only what is in use. */
export const isTop = ({ broader, isDeprecated }: Pick<SkosConcept, 'broader' | 'isDeprecated'>): boolean => !broader && !isDeprecated
