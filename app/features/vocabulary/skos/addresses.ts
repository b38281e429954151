/** The permanent URIs of concepts and schemes. They redirect to a page in the reader's language. */
import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'

export const conceptUri = (origin: string, { scheme, slug }: { scheme: ConceptScheme; slug: string }) =>
  `${schemeUri(origin, scheme)}/${encodeURIComponent(slug)}`
export const schemeUri = (origin: string, scheme: ConceptScheme) => `${origin}/thesaurus/${scheme}`
