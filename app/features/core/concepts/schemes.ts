/** The concept schemes of the thesaurus (SKOS). */
export const schemes = ['topic', 'population', 'challenge', 'change-kind'] as const
export type ConceptScheme = (typeof schemes)[number]
