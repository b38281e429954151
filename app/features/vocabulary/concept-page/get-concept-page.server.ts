import type { Db } from '#app/db/clients.server.ts'
import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import { conceptOptions } from '#app/features/vocabulary/concepts/concept-options.ts'
import { findConceptChanges, getConcept } from '#app/features/vocabulary/concepts/find-concept.server.ts'
import { findConceptUses, findListedConcepts } from '#app/features/vocabulary/concepts/staff-queries.server.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'

/** Everything that the page of one concept shows to staff; null if there is none. `into` is the target of a possible merge. */
export async function getConceptPage(
  db: Db,
  { scheme, slug, into }: { scheme: ConceptScheme; slug: string; into: string },
  language: Language,
) {
  const concept = await getConcept(db, scheme, slug)
  if (!concept) return null
  const concepts = await findListedConcepts(db)
  const others = conceptOptions(concepts, scheme, language, slug)
  return {
    concept,
    uses: await findConceptUses(db, concept),
    changes: await findConceptChanges(db, concept.id),
    broader: others,
    /** Includes a narrower concept, which then takes its place. */
    mergeable: conceptOptions(concepts, scheme, language).filter(({ value }) => value !== slug),
    into: concepts.some((one) => one.scheme === scheme && one.slug === into && !one.deprecated && into !== slug) ? into : null,
    labels: Object.fromEntries(
      concepts.filter((one) => one.scheme === scheme).map((one) => [one.slug, pickText(one.prefLabel, language)?.text ?? one.slug]),
    ),
  }
}
