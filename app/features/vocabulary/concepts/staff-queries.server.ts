/** Queries of the whole thesaurus for staff, and of the uses of one concept. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { State } from '#app/features/core/kinds/states.ts'
import type { Localized } from '#app/i18n/languages.ts'
import type { ListedConcept } from './concept-gaps.ts'

/** `scheme:slug` of every concept that a content is filed under, as written. */
const keysIn = (content: ReturnType<typeof sql>) => sql`
  select 'topic:' || slug as key from jsonb_array_elements_text(${content} -> 'topics') as slug
  union select 'population:' || slug from jsonb_array_elements_text(${content} -> 'populations') as slug
  union select 'challenge:' || (slug #>> '{}') from jsonb_path_query(${content}, '$.challenges[*].challenge') as slug
  union select 'change-kind:' || (slug #>> '{}') from jsonb_path_query(${content}, '$.ledger[*].changeKinds[*]') as slug`

/** The latest revision of resources that are not published, or have unpublished changes. */
const drafts = sql`
  select resources.id, resources.kind, resources.state, revisions.content from resources
  join revisions on revisions.resource_id = resources.id and revisions.number = resources.latest_revision
  where resources.state <> 'archived' and resources.live_revision is distinct from resources.latest_revision`

/**
 * In the order of the thesaurus. `published` counts resources filed under the concept itself; drafts with a merged concept count for its
 * replacement.
 */
export async function findListedConcepts(db: Db): Promise<ListedConcept[]> {
  const { rows } = await sql<ListedConcept>`
    with draft_keys as materialized (
      select draft.id, keys.key from (${drafts}) as draft, lateral (${keysIn(sql`draft.content`)}) as keys
    )
    select concepts.scheme, concepts.slug, concepts.pref_labels as "prefLabel", concepts.alt_labels as "altLabels", concepts.definitions as definition,
      broader.slug as broader, concepts.position, target.slug as "replacedBy", concepts.deprecated_at is not null as deprecated,
      (select count(*) from published_concepts where concept_id = concepts.id)::int as published,
      (select count(distinct draft_keys.id) from draft_keys join concepts as named on draft_keys.key = named.scheme || ':' || named.slug
        where coalesce(named.replaced_by_id, named.id) = concepts.id)::int as drafts
    from concepts left join concepts as broader on broader.id = concepts.broader_id left join concepts as target on target.id = concepts.replaced_by_id
    order by concepts.position, concepts.slug`.execute(db)
  return rows
}

export type ConceptUse = { id: string; kind: Kind; state: State; title: Localized; isPublished: boolean }
/** `searches` is the number of saved searches with the concept; their owners stay private. Lists are limited, counts are not. */
export type ConceptUses = {
  published: number
  drafts: number
  searches: number
  resources: ConceptUse[]
  narrower: { slug: string; label: Localized }[]
}

const maxListed = 60

/** The uses of one concept, published resources first. Lists have at most `maxListed` entries; counts are complete. */
export async function findConceptUses(
  db: Db,
  { id, scheme, slug }: { id: string; scheme: ConceptScheme; slug: string },
): Promise<ConceptUses> {
  const key = `${scheme}:${slug}`
  const { rows: published } = await sql<ConceptUse & { total: number }>`
    select published_resources.id, published_resources.kind, resources.state, card -> 'title' as title, true as "isPublished", count(*) over ()::int as total
    from published_concepts join published_resources on published_resources.id = resource_id join resources on resources.id = resource_id
    where concept_id = ${id} order by published_resources.last_published_at desc, published_resources.id limit ${maxListed}`.execute(db)
  const { rows: unpublished } = await sql<ConceptUse & { total: number }>`
    select draft.id, draft.kind, draft.state, draft.content -> 'title' as title, false as "isPublished", count(*) over ()::int as total
    from (${drafts}) as draft where exists (select from (${keysIn(sql`draft.content`)}) as keys where keys.key = ${key})
    order by draft.id limit ${maxListed}`.execute(db)
  const { rows: searches } = await sql<{ count: number | null }>`
    select private.count_saved_searches_with(private.facet_for_scheme(${scheme}), ${slug}) as count`.execute(db)
  const narrower = await db
    .selectFrom('concepts')
    .select(['slug', 'pref_labels as label'])
    .where('broader_id', '=', id)
    .orderBy('position')
    .execute()
  return {
    published: published[0]?.total ?? 0,
    drafts: unpublished[0]?.total ?? 0,
    searches: searches[0]?.count ?? 0,
    resources: [...published, ...unpublished].map(({ total: _, ...use }) => use),
    narrower,
  }
}
