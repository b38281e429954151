import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { type ConceptScheme, schemes } from '#app/features/core/concepts/schemes.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { type CountryOption, countryOptions } from '#app/features/core/reference/country-options.server.ts'
import { institutionOptions } from '#app/features/core/reference/institution-options.ts'
import { findInstitutions, findReferenceLists } from '#app/features/core/reference/queries.server.ts'
import { zoneOptions } from '#app/features/core/reference/zone-labels.server.ts'
import type { PartName } from '#app/features/resources/model/parts.ts'
import { type Choices, noChoices, type Option } from '#app/features/resources/model/reference.ts'
import { sortByText } from '#app/i18n/format.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'

/**
 * The lists of institutions, experiences, exchanges and courses are read only for the kinds that name them, and that of courses only for
 * the part that does.
 */
export async function findChoices(db: Db, language: Language, kind: Kind, part: PartName = 'links'): Promise<Choices> {
  const label = (text: Localized) => pickText(text, language)?.text ?? ''
  const { countries, concepts, platforms, recommendations } = await findReferenceLists(db)
  const named = countryOptions(countries, language)
  const more =
    kind === 'event' || kind === 'exchange'
      ? await findMeetingChoices(db, language, kind, named)
      : kind === 'course' || part !== 'links'
        ? {}
        : { courses: await findPublishedOptions(db, language, 'course') }
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
    ...noChoices,
    countries: named,
    concepts: Object.fromEntries(schemes.map((scheme) => [scheme, ofScheme(scheme)])) as Record<ConceptScheme, Option[]>,
    recommendations: recommendations.map(({ id, number, code, titles }) => ({
      value: id,
      label: `${code} · ${number}. ${label(titles)}`,
    })),
    platforms: platforms.map(({ slug, names }) => ({ value: slug, label: label(names) })),
    ...more,
  }
}

/** The most published resources of a kind that a form offers: the newest. */
const maxOptions = 500

/** Published resources of a kind by slug. `isListed` keeps only those that take part in matching. */
async function findPublishedOptions(db: Db, language: Language, kind: Kind, { isListed = false } = {}): Promise<Option[]> {
  const rows = await db
    .selectFrom('published_resources')
    .select(['slug', sql<Localized>`card -> 'title'`.as('title')])
    .where('kind', '=', kind)
    .$if(isListed, (query) => query.where('id', 'in', db.selectFrom('exchanges').select('resource_id')))
    .orderBy('last_published_at', 'desc')
    .limit(maxOptions)
    .execute()
  return sortByText(
    rows.map(({ slug, title }) => ({ value: slug, label: pickText(title, language)?.text ?? '' })),
    (option) => option.label,
    language,
  )
}

async function findMeetingChoices(
  db: Db,
  language: Language,
  kind: 'event' | 'exchange',
  countries: readonly CountryOption[],
): Promise<Partial<Choices>> {
  const experiences = await findPublishedOptions(db, language, 'experience')
  const institutions = await findInstitutions(db)
  return {
    institutions: institutionOptions(institutions as Parameters<typeof institutionOptions>[0], countries, language),
    experiences,
    ...(kind === 'event'
      ? { zones: zoneOptions(language) }
      : { exchanges: await findPublishedOptions(db, language, 'exchange', { isListed: true }) }),
  }
}
