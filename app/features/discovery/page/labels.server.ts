/** The labels of everything a resource refers to. */
import type { Db } from '#app/db/clients.server.ts'
import { findReferenceLists } from '#app/features/core/reference/queries.server.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import type { Published } from '#app/features/resources/published/queries.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { describeEvent } from './event-texts.server.ts'
import { findNamedLabels } from './named-labels.server.ts'
import type { ResourceLabels } from './types.ts'

/** Of content that is not published: a draft with its institution. */
export async function findLabelsOf(
  db: Db,
  { content, institution }: { content: ResourceContent; institution: ResourceLabels['institution'] },
  language: Language,
): Promise<ResourceLabels> {
  const { countries, concepts, platforms, recommendations } = await findReferenceLists(db)
  return {
    countries: inOrderOf(
      content,
      countries.map(({ iso3, shortNames }) => ({ iso3, name: shortNames })),
    ),
    concepts,
    platforms,
    recommendations: recommendations.map(({ evaluation, number, titles }) => ({ evaluation, number, title: titles })),
    institution,
    ...(await findNamedLabels(db, content)),
    event: describeEvent(content, language),
  }
}

/** What a published resource was read with; the texts of an event are not in it. */
export function labelsOfPublished(
  published: Published & Pick<ResourceLabels, 'speaking' | 'cases' | 'answered' | 'reports' | 'courses' | 'shared'>,
): ResourceLabels {
  const { countries, concepts, platforms, recommendations, institution, speaking, cases, answered, reports, courses, shared } = published
  return {
    countries,
    concepts,
    platforms,
    recommendations,
    institution,
    speaking,
    cases,
    answered,
    reports,
    courses,
    shared,
  } as ResourceLabels
}

const inOrderOf = ({ countries }: ResourceContent, all: ResourceLabels['countries']): ResourceLabels['countries'] =>
  [...all].sort((a, b) => countries.indexOf(a.iso3) - countries.indexOf(b.iso3))
