/**
 * What is like a published resource: by the concepts both are filed under, the rarer the more, and then by the words of their
 * titles. Read when it is asked for, and kept with its page: each publication could change the likeness of all others.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { type Card, cardColumns } from '#app/features/catalogue/queries.server.ts'
import { type Kind, kinds } from '#app/features/resources/kinds.ts'
import type { ConceptScheme } from '#app/features/thesaurus/schemes.ts'
import type { Localized } from '#app/i18n/languages.ts'

export type SharedConcept = { scheme: ConceptScheme; slug: string; label: Localized }
/** `shared`: the weightiest first. */
export type Like = { card: Card; shared: SharedConcept[] }

/** A challenge says most about whether one can learn from the other; whom it was for says least. */
const weights: Record<ConceptScheme, number> = { challenge: 3, topic: 2, 'change-kind': 1.5, population: 1 }
/** How much a title that says the same adds, where a challenge that nobody else has adds 2.3. */
const textWeight = 2

/** Beyond this many resources a concept is simply common: they are not counted further. */
const common = 20_000
/**
 * Resources that are looked at: those of the rarest concepts, as many concepts as stay within this sum. What shares only the
 * most common ones cannot come first, because they weigh the least.
 */
const mostPairs = 30_000
/** Of these, the best by concepts, whose words are compared. */
const mostRead = 60

type Options = { kinds?: readonly Kind[]; limit?: number; not?: readonly string[] }

/** `ids` are one resource, or several that have something in common; they themselves are not among their likes. */
export async function findLikes(db: Db, ids: readonly string[], { kinds: wanted = kinds, limit = 4 }: Options = {}): Promise<Like[]> {
  if (ids.length === 0) return []
  const own = sql`${[...ids]}::uuid[]`
  const { rows } = await sql<{ id: string; shared: SharedConcept[] }>`
    with own as materialized (
      select concept_id, concepts.scheme, concepts.slug, concepts.pref_labels as label, counted.resources,
        ${schemeWeight} / ln(${Math.E}::float8 + counted.resources) as weight
      from (select distinct concept_id from published_concepts where resource_id = any(${own})) as filed
      join concepts on concepts.id = concept_id
      cross join lateral (
        select count(*)::float8 as resources
        from (select from published_concepts where published_concepts.concept_id = filed.concept_id limit ${common}) as listed
      ) as counted
    ),
    -- The rarest, and at least one, so that even what is common everywhere has its likes.
    chosen as materialized (
      select concept_id, least(resources, ${mostPairs}) as resources from (
        select concept_id, resources, sum(resources) over (order by resources, concept_id) as so_far,
          row_number() over (order by resources, concept_id) as place from own
      ) as counted where so_far <= ${mostPairs} or place = 1
    ),
    pairs as materialized (
      select resource_id, concept_id from chosen cross join lateral (
        select resource_id from published_concepts where published_concepts.concept_id = chosen.concept_id order by resource_id limit ${mostPairs}
      ) as filed
    ),
    near as materialized (
      select resource_id, sum(weight) as weight from pairs join own using (concept_id)
      where resource_id <> all(${own}) group by resource_id order by weight desc, resource_id limit 1000
    ),
    best as materialized (
      select published_resources.id, card, countries, languages, summed.weight, summed.shared
      from near join published_resources on published_resources.id = near.resource_id and kind = any(${[...wanted]}::text[])
      cross join lateral (
        select sum(own.weight) as weight,
          json_agg(json_build_object('scheme', own.scheme, 'slug', own.slug, 'label', own.label) order by own.weight desc, own.slug) as shared
        from published_concepts join own using (concept_id) where published_concepts.resource_id = near.resource_id
      ) as summed
      order by summed.weight desc, published_resources.id limit ${mostRead}
    ),
    asked as materialized (
      select languages.language, string_agg(distinct lexemes.word, ' | ')::tsquery as query
      from published_resources cross join unnest(languages) as languages (language)
      cross join lateral (
        select '''' || replace(replace(lexeme, '\\', '\\\\'), '''', '''''') || '''' as word
        from unnest(to_tsvector(private.search_configuration(languages.language), card -> 'title' ->> languages.language))
      ) as lexemes
      where id = any(${own}) group by languages.language
    )
    select id, shared from best
    cross join lateral (
      select coalesce(max(ts_rank('{0, 0.2, 0, 1}', setweight(to_tsvector(private.search_configuration(asked.language), coalesce(card -> 'title' ->> asked.language, '')), 'A')
        || setweight(to_tsvector(private.search_configuration(asked.language), coalesce(card -> 'summary' ->> asked.language, '')), 'C'), asked.query, 1)), 0) as words
      from asked where asked.language = any(best.languages)
    ) as said
    order by weight + ${textWeight}::float8 * words desc, id limit ${limit}`.execute(db)
  if (rows.length === 0) return []
  const cards = await db
    .selectFrom('published_resources')
    .select(cardColumns)
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  return rows.flatMap(({ id, shared }) => {
    const card = cards.find((one) => one.id === id)
    return card ? [{ card, shared }] : []
  })
}

const schemeWeight: RawBuilder<number> = sql`case concepts.scheme ${sql.join(
  Object.entries(weights).map(([scheme, weight]) => sql`when ${scheme} then ${weight}::float8`),
  sql` `,
)} else 1 end`
