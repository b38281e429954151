import type { Db } from '#app/db/clients.server.ts'
import { type ConceptScheme, schemes } from '#app/features/core/concepts/schemes.ts'
import { countryOptions } from '#app/features/core/reference/country-options.server.ts'
import { findReferenceLists } from '#app/features/core/reference/queries.server.ts'
import type { Choices, Option } from '#app/features/resources/model/reference.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'

export async function findChoices(db: Db, language: Language): Promise<Choices> {
  const label = (text: Localized) => pickText(text, language)?.text ?? ''
  const { countries, concepts, platforms, recommendations } = await findReferenceLists(db)
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
    countries: countryOptions(countries, language),
    concepts: Object.fromEntries(schemes.map((scheme) => [scheme, ofScheme(scheme)])) as Record<ConceptScheme, Option[]>,
    recommendations: recommendations.map(({ id, number, code, titles }) => ({
      value: id,
      label: `${code} · ${number}. ${label(titles)}`,
    })),
    platforms: platforms.map(({ slug, names }) => ({ value: slug, label: label(names) })),
  }
}
