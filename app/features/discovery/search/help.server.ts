/** Suggestions for a search without results: topics and titles with similar spelling. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { findQueriesWithResults } from './queries-with-results.server.ts'

export type SearchHelp = {
  /** True if the words match without the filters. */
  withoutFilters: boolean
  topics: { slug: string; label: Localized; count: number }[]
  resources: { kind: Kind; slug: string; title: Localized }[]
}

/** The topics nearest by spelling in any language, completed with the largest ones; and titles that share trigrams with the query. */
export async function findHelp(db: Db, q: string): Promise<SearchHelp> {
  const topics = await sql<SearchHelp['topics'][number]>`
    select slug, pref_labels as label, count(distinct resource_id) as count
    from concepts join published_concepts on concept_id = id
    where scheme = 'topic'
    group by id
    order by (
      select coalesce(max(extensions.word_similarity(private.fold_text(label), private.fold_query(${q}))), 0) > 0.55 or coalesce(max(extensions.word_similarity(private.fold_query(${q}), private.fold_text(label))), 0) > 0.45
      from (select value as label from jsonb_each_text(pref_labels)
        union all select jsonb_array_elements_text(value) from jsonb_each(alt_labels)) as labels
    ) desc, count desc, position limit 6`.execute(db)
  const resources = q
    ? await sql<SearchHelp['resources'][number]>`
        select kind, slug, card -> 'title' as title from published_resources
        join (select resource_id, max(extensions.word_similarity(private.fold_query(${q}), private.fold_text(title))) as likeness from published_texts group by resource_id) as nearest
          on resource_id = id and likeness > 0.35
        order by likeness desc, id limit 3`.execute(db)
    : { rows: [] }
  const [answered] = q ? await findQueriesWithResults(db, [q], 1) : ['']
  return { withoutFilters: answered !== undefined, topics: topics.rows, resources: resources.rows }
}
