import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { type ConceptScheme, schemes } from '#app/features/core/concepts/schemes.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { countryOptions } from '#app/features/core/reference/country-options.server.ts'
import { findInstitutions, findReferenceLists } from '#app/features/core/reference/queries.server.ts'
import { zoneOptions } from '#app/features/core/reference/zone-labels.server.ts'
import type { Choices, Option } from '#app/features/resources/model/reference.ts'
import { sortByText } from '#app/i18n/format.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'

/** The lists of institutions and experiences are read for events only. */
export async function findChoices(db: Db, language: Language, kind: Kind): Promise<Choices> {
  const label = (text: Localized) => pickText(text, language)?.text ?? ''
  const { countries, concepts, platforms, recommendations } = await findReferenceLists(db)
  const forEvents = kind === 'event' ? await findEventChoices(db, language) : { institutions: [], experiences: [], zones: [] }
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
    ...forEvents,
  }
}

/** The most experiences that the form of an event offers: the newest. */
const maxExperiences = 500

async function findEventChoices(db: Db, language: Language): Promise<Pick<Choices, 'institutions' | 'experiences' | 'zones'>> {
  const label = (text: Localized) => pickText(text, language)?.text ?? ''
  const experiences = await db
    .selectFrom('published_resources')
    .select(['slug', sql<Localized>`card -> 'title'`.as('title')])
    .where('kind', '=', 'experience')
    .orderBy('last_published_at', 'desc')
    .limit(maxExperiences)
    .execute()
  const institutions = await findInstitutions(db)
  return {
    institutions: institutions.map(({ slug, names }) => ({ value: slug, label: label(names as Localized) })),
    experiences: sortByText(
      experiences.map(({ slug, title }) => ({ value: slug, label: label(title) })),
      (option) => option.label,
      language,
    ),
    zones: zoneOptions(language),
  }
}
