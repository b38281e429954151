/** Topics, countries and resources whose names contain the typed words. One query. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'

export type Suggestion = { label: Localized /** The name that matched, if it is not the one shown. */; via: string | null } & (
  | { group: 'topic' | 'country'; key: string }
  | { group: 'resource'; key: string; kind: Kind; languages: Language[] }
)

const limits = { topic: 4, country: 3, resource: 5 } as const
/** Maximum number of ranked titles: two letters may match every title. */
const maxTitles = 200

/**
 * `typed` comes from `readTyped`. Order: names that begin with the text, then names in the reader's language, then preferred names;
 * resources newest first. Names match in any language; `via` is the alternative label that matched.
 */
export async function findSuggestions(db: Db, typed: string, reader: Language): Promise<Suggestion[]> {
  const { rows } = await sql<Suggestion>`
    with asked as materialized (
      select private.prefix_query(${typed}) as query, private.fold_query(${typed}) as beginning
    ),
    names (grouping, key, label, name, language, is_preferred) as (
      select 'topic', slug, pref_labels, value, key, true from concepts, jsonb_each_text(pref_labels)
        where scheme = 'topic' and deprecated_at is null
      union all
      select 'topic', slug, pref_labels, alternative, key, false from concepts, jsonb_each(alt_labels), jsonb_array_elements_text(value) as alternative
        where scheme = 'topic' and deprecated_at is null
      union all
      select 'country', lower(iso3), short_names, value, key, true from countries, jsonb_each_text(short_names)
      union all
      select 'country', lower(iso3), short_names, value, key, false from countries, jsonb_each_text(names)
    ),
    -- The name that says it best, once for each thing.
    named as (
      select distinct on (grouping, key) grouping, key, label, name, starts_with(private.fold_text(name), beginning) as begins,
        name = coalesce(label ->> ${reader}, '') as is_shown
      from names, asked where to_tsvector('public.caja_plain', private.fold_text(name)) @@ asked.query
      order by grouping, key, name = coalesce(label ->> ${reader}, '') desc, begins desc, language = ${reader} desc, is_preferred desc, name
    ),
    titles as (
      select id, kind, slug, card -> 'title' as title, languages, last_published_at from published_resources, asked
      where private.title_vector(card) @@ asked.query
      limit ${maxTitles}::int
    ),
    best as (
      select titles.*, matching.name, starts_with(private.fold_text(coalesce(matching.name, '')), beginning) as begins
      from titles, asked
      left join lateral (
        select value as name from jsonb_each_text(title) where to_tsvector('public.caja_plain', private.fold_text(value)) @@ asked.query
        order by key = ${reader} desc limit 1
      ) as matching on true
    )
    select * from (
      (select grouping as group, key, label, case when not is_shown then name end as via, null as kind, null::text[] as languages
        from named where grouping = 'topic' order by is_shown desc, begins desc, key limit ${limits.topic}::int)
      union all
      (select grouping, key, label, case when not is_shown then name end, null, null
        from named where grouping = 'country' order by is_shown desc, begins desc, key limit ${limits.country}::int)
      union all
      (select 'resource', slug, title, case when name <> coalesce(title ->> ${reader}, name) then name end, kind, languages
        from best order by begins desc, last_published_at desc, id limit ${limits.resource}::int)
    ) as suggestions`.execute(db)
  return rows
}
