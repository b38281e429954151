import type { Db } from '#app/db/clients.server.ts'
import { type ConceptScheme, schemes } from '#app/features/core/concepts/schemes.ts'
import { findRecommendations } from '#app/features/core/recommendations/queries.server.ts'
import { findConcepts, findCountries, findPlatforms } from '#app/features/core/reference/queries.server.ts'
import type { Choices, Option } from '#app/features/resources/model/reference.ts'
import { sortByText } from '#app/i18n/format.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'

export async function findChoices(db: Db, language: Language): Promise<Choices> {
  const label = (text: Localized) => pickText(text, language)?.text ?? ''
  const concepts = await findConcepts(db)
  const ofScheme = (scheme: ConceptScheme): Option[] =>
    concepts
      .filter((concept) => concept.scheme === scheme && !concept.replacedBy)
      .map(({ slug, label: text, definition, isDeprecated }) => ({
        value: slug,
        label: label(text),
        hint: label(definition),
        ...(isDeprecated && { isRetired: true }),
      }))
  return {
    countries: sortByText(
      (await findCountries(db)).map(({ iso3, shortNames }) => ({ value: iso3, label: label(shortNames) })),
      (option) => option.label,
      language,
    ),
    concepts: Object.fromEntries(schemes.map((scheme) => [scheme, ofScheme(scheme)])) as Record<ConceptScheme, Option[]>,
    recommendations: (await findRecommendations(db)).map(({ id, number, code, titles }) => ({
      value: id,
      label: `${code} · ${number}. ${label(titles)}`,
    })),
    platforms: (await findPlatforms(db)).map(({ slug, names }) => ({ value: slug, label: label(names) })),
  }
}
