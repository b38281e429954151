/**
 * Finds resources similar to published ones: by shared concepts, weighted by rarity, then by the words of their titles. Computed when a
 * page is built and cached with it, because each publication can change the similarity of all others.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import { type Kind, kinds } from '#app/features/core/kinds/kinds.ts'
import { filterOfScheme } from '#app/features/core/search-url/concept-search.ts'
import { type Card, cardColumns } from '#app/features/resources/published/queries.server.ts'
import type { Localized } from '#app/i18n/languages.ts'

export type SharedConcept = { scheme: ConceptScheme; slug: string; label: Localized }
/** `shared` are the common concepts, the highest weight first. */
export type Similar = { card: Card; shared: SharedConcept[] }

/** Weights by scheme: a shared challenge counts most, a shared population least. */
const weights: Record<ConceptScheme, number> = { challenge: 3, topic: 2, 'change-kind': 1.5, population: 1 }
/** Weight of title similarity (a `ts_rank`, rarely above 0.1). For comparison: a challenge that no other resource has adds 2.3. */
const textWeight = 4

/**
 * Maximum number of resource-concept pairs that are read, rarest concepts first. Resources that share only common concepts cannot rank
 * first, so they may be left out.
 */
const mostPairs = 3_000
/** Number of candidates scored by all concepts, and of those whose titles are compared. */
const mostJudged = 400
const mostRead = 40

/** Weights are added as whole numbers of a millionth, because the last digits of a sum of floating numbers depend on the order of its rows. */
const unit = sql`1e6::float8`

type Options = { kinds?: readonly Kind[]; limit?: number; not?: readonly string[] }

/** `ids`: one resource, or several with something in common. They are not in the result. */
export async function findSimilar(db: Db, ids: readonly string[], { kinds: wanted = kinds, limit = 4 }: Options = {}): Promise<Similar[]> {
  if (ids.length === 0) return []
  const own = sql`${[...ids]}::uuid[]`
  const liked = sql<{ id: string; place: number; shared: SharedConcept[] }>`(
    with own as materialized (
      select concept_id, concepts.scheme, concepts.slug, concepts.pref_labels as label, coalesce(resource_count, 0) as resources,
        round(${unit} * ${schemeWeight} / ln(${Math.E}::float8 + coalesce(resource_count, 0)))::integer as weight
      from (select distinct concept_id from published_concepts where resource_id = any(${own})) as filed
      join concepts on concepts.id = concept_id
      left join facet_values on key = ${schemeFilter} || ':' || concepts.slug
    ),
    -- The rarest, and at least one, so that even what is common everywhere has its likes.
    chosen as materialized (
      select concept_id, weight from (
        select concept_id, weight, sum(resources) over (order by resources, concept_id) as so_far, row_number() over (order by resources, concept_id) as place from own
      ) as counted where so_far <= ${mostPairs} or place = 1
    ),
    pairs as materialized (
      select resource_id, weight from chosen cross join lateral (
        select resource_id from published_concepts where published_concepts.concept_id = chosen.concept_id order by resource_id limit ${mostPairs}
      ) as filed
    ),
    near as materialized (
      select resource_id, sum(weight) as weight from pairs
      where resource_id <> all(${own}) group by resource_id order by weight desc, resource_id limit ${mostJudged}
    ),
    -- What they share beyond the chosen concepts counts too.
    judged as materialized (
      select near.resource_id as id, sum(own.weight) as weight
      from near join published_concepts using (resource_id) join own using (concept_id) group by near.resource_id
    ),
    best as materialized (
      select id, judged.weight
      from judged join published_resources using (id) where kind = any(${[...wanted]}::text[])
      order by judged.weight desc, id limit ${mostRead}
    ),
    -- The words of titles have the weight A in the head of the search index.
    own_words as materialized (
      select string_agg(distinct '''' || replace(replace(lexeme, '\\', '\\\\'), '''', '''''') || '''', ' | ')::tsquery as query
      from published_search cross join unnest(head) where resource_id = any(${own}) and 'A' = any(weights)
    ),
    chosen_likes as (
      select id, row_number() over (order by weight + ${unit} * ${textWeight}::float8 * coalesce(ts_rank('{0,0,0,0.1}', head, query, 1), 0) desc, id) as place
      from best join published_search on resource_id = id cross join own_words
    )
    select id, place, (
      select json_agg(json_build_object('scheme', own.scheme, 'slug', own.slug, 'label', own.label) order by own.weight desc, own.slug)
      from published_concepts join own using (concept_id) where published_concepts.resource_id = id
    ) as shared
    from chosen_likes where place <= ${limit}
  )`
  const rows = await db
    .selectFrom(liked.as('liked'))
    .innerJoin('published_resources', 'published_resources.id', 'liked.id')
    .select((eb) => [...cardColumns(eb as unknown as Parameters<typeof cardColumns>[0]), 'liked.shared'])
    .orderBy('liked.place')
    .execute()
  return rows.map(({ shared, ...card }) => ({ card, shared }))
}

const schemeWeight: RawBuilder<number> = sql`case concepts.scheme ${sql.join(
  Object.entries(weights).map(([scheme, weight]) => sql`when ${scheme} then ${weight}::float8`),
  sql` `,
)} else 1 end`

const schemeFilter: RawBuilder<string> = sql`case concepts.scheme ${sql.join(
  Object.entries(filterOfScheme).map(([scheme, filter]) => sql`when ${scheme} then ${filter}`),
  sql` `,
)} end`
