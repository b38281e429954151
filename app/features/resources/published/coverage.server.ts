/** Counts of published resources by kind, concept and country, maintained at publishing (the table `coverage`). */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { KindCounts } from './use-kind-counts.ts'

/** `topic` is a slug, null for all topics; `country` is ISO 3166-1 alpha-3, null for all countries. */
export type Coverage = { topic: string | null; country: string | null; count: number }

/** Every topic, every country and every pair of them with a published resource, of one kind or of all. */
export async function findCoverage(db: Db, kind: Kind | null): Promise<Coverage[]> {
  const { rows } = await sql<Coverage>`
    select concepts.slug as topic, country, sum(resources) as count
    from coverage left join concepts on concepts.id = coverage.concept_id
    where (concept_id is null or scheme = 'topic') and (${kind}::text is null or kind = ${kind}) group by concepts.slug, country`.execute(
    db,
  )
  return rows
}

/** Published resources by kind. */
export async function countKinds(db: Db): Promise<KindCounts> {
  const { rows } = await sql<{ kind: Kind; count: number }>`
    select kind, resources as count from coverage where concept_id is null and country is null`.execute(db)
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))
}

/** Published resources by country (ISO 3166-1 alpha-3) and kind, of all countries or of one; countries without any are absent. */
export async function findCountryCounts(db: Db, iso3?: string): Promise<Record<string, KindCounts>> {
  const { rows } = await sql<{ country: string; kind: Kind; count: number }>`
    select country, kind, resources as count from coverage
    where concept_id is null and ${iso3 ? sql`country = ${iso3}` : sql`country is not null`}`.execute(db)
  const counts: Record<string, KindCounts> = {}
  for (const { country, kind, count } of rows) counts[country] = { ...counts[country], [kind]: count }
  return counts
}

/** One topic's published resources by kind, and by country (ISO 3166-1 alpha-3). */
export async function countTopic(db: Db, topicId: string): Promise<{ kinds: KindCounts; countries: Record<string, number> }> {
  const { rows } = await sql<{ kind: Kind; country: string | null; count: number }>`
    select kind, country, resources as count from coverage where concept_id = ${topicId}`.execute(db)
  const kinds: KindCounts = {}
  const countries: Record<string, number> = {}
  for (const { kind, country, count } of rows)
    if (country === null) kinds[kind] = count
    else countries[country] = (countries[country] ?? 0) + count
  return { kinds, countries }
}
