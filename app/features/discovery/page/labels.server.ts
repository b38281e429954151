/** The labels of everything a resource refers to, for content that is not published: drafts and revisions. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { findConcepts, findCountries, findPlatforms } from '#app/features/core/reference/queries.server.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import type { Published } from '#app/features/resources/published/queries.server.ts'
import type { ResourceLabels } from './types.ts'

export async function findLabelsOf(db: Db, content: ResourceContent, institutionId: string | null): Promise<ResourceLabels> {
  const countries = await findCountries(db)
  const concepts = await findConcepts(db)
  const platforms = await findPlatforms(db)
  const recommendations = await db.selectFrom('recommendations').select(['evaluation', 'number', 'titles as title']).execute()
  const institution = institutionId
    ? await db.selectFrom('institutions').select(['names', 'acronym', 'url']).where('id', '=', institutionId).executeTakeFirst()
    : undefined
  return {
    countries: inOrderOf(
      content,
      countries.map(({ iso3, shortNames }) => ({ iso3, name: shortNames })),
    ),
    concepts,
    platforms,
    recommendations,
    institution: institution ?? null,
  }
}

/** What a published resource was read with, as labels; the host of an exchange need not be among its countries. */
export async function labelsOfPublished(db: Db, published: Published): Promise<ResourceLabels> {
  const { content, countries, concepts, platforms, recommendations, institution } = published
  const hosts =
    content.kind === 'exchange' && content.host && !content.countries.includes(content.host)
      ? await db.selectFrom('countries').select(['iso3', 'short_names as name']).where(sql<boolean>`iso3 = ${content.host}`).execute()
      : []
  return { countries: [...countries, ...hosts], concepts, platforms, recommendations, institution } as ResourceLabels
}

const inOrderOf = ({ countries }: ResourceContent, all: ResourceLabels['countries']): ResourceLabels['countries'] =>
  [...all].sort((a, b) => countries.indexOf(a.iso3) - countries.indexOf(b.iso3))
