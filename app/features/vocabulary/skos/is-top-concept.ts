import type { SkosConcept } from './concepts.server.ts'

/** Only concepts in use are top concepts of a scheme. */
export const isTopConcept = ({ broader, isDeprecated }: Pick<SkosConcept, 'broader' | 'isDeprecated'>): boolean => !broader && !isDeprecated
