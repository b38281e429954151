/** Topics with what is filed under them. What is filed under a narrower topic counts for its broader ones too. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { findNewestOfEachKind, withConcepts } from '#app/features/catalogue/newest-of-each-kind.server.ts'
import type { KindCounts } from '#app/features/catalogue/use-kind-counts.ts'
import type { Kind } from '#app/features/resources/kinds.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'

export type Topic = { id: string; slug: string; label: Localized; definition: Localized; broader: string | null; count: number }

/** All topics in the order of the thesaurus, each with its number of published resources. */
export async function findTopics(db: Db): Promise<Topic[]> {
  const { rows } = await sql<Topic>`
    with recursive under (top, id) as (
      select id, id from concepts where scheme = 'topic'
      union
      select under.top, concepts.id from under join concepts on concepts.broader_id = under.id
    )
    select concepts.id, concepts.slug, concepts.pref_labels as label, concepts.definitions as definition, broader.slug as broader,
      (select count(distinct resource_id) from under join published_concepts on concept_id = under.id where under.top = concepts.id) as count
    from concepts left join concepts as broader on broader.id = concepts.broader_id
    where concepts.scheme = 'topic'
    order by concepts.position`.execute(db)
  return rows
}

/** "Also called": the other words for a topic, by language. */
async function getAlternativeLabels(db: Db, id: string): Promise<Partial<Record<Language, string[]>>> {
  const { rows } = await sql<{
    labels: Partial<Record<Language, string[]>>
  }>`select alt_labels as labels from concepts where id = ${id}`.execute(db)
  return rows[0]?.labels ?? {}
}

/** The topic and everything narrower, for filing questions. */
async function findIdsUnder(db: Db, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive under (id) as (
      select ${id}::uuid union select concepts.id from under join concepts on concepts.broader_id = under.id
    ) select id from under`.execute(db)
  return rows.map((row) => row.id)
}

export type ConceptCounts = { kinds: KindCounts; countries: { iso3: string; name: Localized; count: number }[] }

/** How many resources of each kind, and of each country, are filed under any of these concepts. */
async function countUnder(db: Db, ids: readonly string[]): Promise<ConceptCounts> {
  const filed = withConcepts(ids)
  const kinds = await sql<{ kind: Kind; count: number }>`
    select kind, count(*) as count from published_resources where ${filed} group by kind`.execute(db)
  const countries = await sql<{ iso3: string; name: Localized; count: number }>`
    select countries.iso3, countries.short_names as name, count(*) as count
    from published_resources join countries on countries.iso3 = any(published_resources.countries)
    where ${filed} group by countries.iso3 order by count desc, countries.iso3`.execute(db)
  return { kinds: Object.fromEntries(kinds.rows.map(({ kind, count }) => [kind, count])), countries: countries.rows }
}

/** Everything a topic's page shows; null if there is no such topic. */
export async function getTopicPage(db: Db, slug: string) {
  const topics = await findTopics(db)
  const topic = topics.find((one) => one.slug === slug)
  if (!topic) return null
  const ids = await findIdsUnder(db, topic.id)
  return {
    topic,
    topics,
    alternativeLabels: await getAlternativeLabels(db, topic.id),
    counts: await countUnder(db, ids),
    cards: await findNewestOfEachKind(db, withConcepts(ids)),
  }
}
