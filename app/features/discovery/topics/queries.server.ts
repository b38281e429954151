/** Topics with their resources. A resource of a narrower topic counts for its broader ones too. */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import { findCountries } from '#app/features/core/reference/queries.server.ts'
import { countTopic } from '#app/features/resources/published/coverage.server.ts'
import { findNewestOfEachKind, withConcepts } from '#app/features/resources/published/newest-of-each-kind.server.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'

export type Topic = { id: string; slug: string; label: Localized; definition: Localized; broader: string | null; count: number }

/**
 * All topics in thesaurus order, each with its number of published resources. Left out: merged topics, and retired ones without
 * resources, except the requested one (`asked`).
 */
export async function findTopics(db: Db, { asked = '' } = {}): Promise<Topic[]> {
  const { rows } = await sql<Topic>`
    select concepts.id, concepts.slug, concepts.pref_labels as label, concepts.definitions as definition, broader.slug as broader,
      (select coalesce(sum(resources), 0) from coverage where concept_id = concepts.id and country is null) as count
    from concepts left join concepts as broader on broader.id = concepts.broader_id
    where concepts.scheme = 'topic' and concepts.replaced_by_id is null
      and (concepts.deprecated_at is null or concepts.slug = ${asked} or exists (select from coverage where concept_id = concepts.id))
    order by concepts.position`.execute(db)
  return rows
}

/** Alternative labels of a topic, by language. */
async function getAlternativeLabels(db: Db, id: string): Promise<Partial<Record<Language, string[]>>> {
  const { rows } = await sql<{
    labels: Partial<Record<Language, string[]>>
  }>`select alt_labels as labels from concepts where id = ${id}`.execute(db)
  return rows[0]?.labels ?? {}
}

/** The ids of a topic and all narrower ones. */
async function findIdsUnder(db: Db, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive under (id) as (
      select ${id}::uuid union select concepts.id from under join concepts on concepts.broader_id = under.id
    ) select id from under`.execute(db)
  return rows.map((row) => row.id)
}

export type Related = { scheme: ConceptScheme; slug: string; label: Localized; count: number }

/** Populations, challenges and kinds of change of the resources of a topic and its narrower ones, most frequent first. */
async function findRelated(db: Db, id: string): Promise<Related[]> {
  const { rows } = await sql<Related>`
    select scheme, slug, pref_labels as label, resources as count
    from related_concepts join concepts on concepts.id = related_id where concept_id = ${id} order by count desc, position`.execute(db)
  return rows
}

const comparedCountries = 4

/** The newest experience of up to four countries with these concepts, for a comparison. Each step leaves out the countries found before. */
async function findComparable(db: Db, ids: readonly string[]): Promise<{ slug: string; country: string }[]> {
  const newestNotIn = (found: RawBuilder<unknown>) => sql`
    select slug, countries[1] as country, ${found} || countries[1] as found from published_resources
    where kind = 'experience' and countries <> '{}' and countries[1] <> all(${found}) and ${withConcepts(ids)}
    order by last_published_at desc, id limit 1`
  const { rows } = await sql<{ slug: string; country: string }>`
    with recursive newest as (
      (${newestNotIn(sql`'{}'::text[]`)})
      union all
      select following.* from newest cross join lateral (${newestNotIn(sql`newest.found`)}) as following
      where cardinality(newest.found) < ${comparedCountries}
    )
    select slug, country from newest order by cardinality(found)`.execute(db)
  return rows
}

/** All data of a topic's page; null if there is no such topic. */
export async function getTopicPage(db: Db, slug: string) {
  const topics = await findTopics(db, { asked: slug })
  const topic = topics.find((one) => one.slug === slug)
  if (!topic) return null
  const ids = await findIdsUnder(db, topic.id)
  return {
    topic,
    /** The topic and all narrower ones. */
    ids,
    topics,
    countries: await findCountries(db),
    alternativeLabels: await getAlternativeLabels(db, topic.id),
    counts: await countTopic(db, topic.id),
    related: await findRelated(db, topic.id),
    comparable: await findComparable(db, ids),
    cards: await findNewestOfEachKind(db, withConcepts(ids)),
  }
}
