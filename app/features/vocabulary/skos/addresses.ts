/** The names of concepts and schemes on the web. They lead to a page in the reader's language and never change. */
import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'

export const conceptUri = (origin: string, { scheme, slug }: { scheme: ConceptScheme; slug: string }) =>
  `${schemeUri(origin, scheme)}/${encodeURIComponent(slug)}`
export const schemeUri = (origin: string, scheme: ConceptScheme) => `${origin}/thesaurus/${scheme}`
