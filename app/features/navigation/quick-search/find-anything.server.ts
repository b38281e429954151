/** What the quick search finds beside screens. One query, under the rights of the person who asks: row-level security decides what is there. */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { ConceptScheme } from '#app/features/core/concepts/schemes.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { State } from '#app/features/core/kinds/states.ts'
import type { Role } from '#app/features/core/person/person.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'

/** `via` is the name that has the words, where it is not the one in the reader's language. */
export type Found = { key: string; label: Localized; via: string | null } & (
  | {
      group: 'resource'
      about: { kind: Kind; slug: string /** Null where only readers' pages are open to this person. */; state: State | null }
    }
  | { group: 'person'; about: { email: string; role: Role } }
  | { group: 'institution'; about: { acronym: string | null; country: Localized | null } }
  | { group: 'concept'; about: { scheme: ConceptScheme } }
)

const limits = { resource: 8, person: 5, institution: 5, concept: 5 } as const
/** Titles of each sort that are weighed at most: two letters may begin a word in every title there is. */
const maxTitles = 100

/** A name in small letters without accents, as far as that costs little: `private.fold_text` takes ten times as long. */
const plain = (name: RawBuilder<unknown>) => sql`extensions.unaccent('extensions.unaccent'::regdictionary, lower(${name}))`
const hasWords = (name: RawBuilder<unknown>) => sql`(select bool_and(strpos(${plain(name)}, word) > 0) from unnest(asked.words) as word)`
/** Whether words of a name begin as what was typed. The first half is cheap, and lets few names through to the exact comparison. */
const fits = (name: RawBuilder<unknown>) =>
  sql`(${hasWords(name)} and to_tsvector('public.caja_plain', private.fold_text(${name})) @@ asked.query)`
const begins = (name: RawBuilder<unknown>) => sql`starts_with(ltrim(${plain(name)}, '¿¡«“"(‘'), asked.beginning)`

/** Published resources by the index of titles; beside them the latest titles of those that have something unpublished. */
const resources = (reader: Language) => sql`
  select 'resource' as group, hits.id::text as key, title as label, case when name <> coalesce(title ->> ${reader}, name) then name end as via,
    jsonb_build_object('kind', hits.kind, 'slug', hits.slug, 'state', resources.state) as about
  from (select distinct on (id) * from (
      (select id, kind, slug, card -> 'title' as title, last_published_at as at, 1 as place from published_resources, asked
        where private.title_vector(card) @@ asked.query limit ${maxTitles}::int)
      union all
      (select id, kind, slug, title, at, 0 from unpublished, asked
        where ${fits(sql`(select string_agg(value, ' . ') from jsonb_each_text(title))`)} limit ${maxTitles}::int)
    ) as each order by id, place) as hits
  cross join asked
  left join resources on resources.id = hits.id
  left join lateral (select value as name from jsonb_each_text(title)
    where ${hasWords(sql`value`)} order by key = ${reader} desc limit 1) as matching on true
  order by ${begins(sql`coalesce(name, '')`)} desc, at desc, hits.id limit ${limits.resource}::int`

const people = (reader: Language) => sql`
  select 'person', id::text, jsonb_build_object(${reader}::text, coalesce(nullif(name, ''), email)), null, jsonb_build_object('email', email, 'role', role)
  from people, asked where ${fits(sql`(name || ' ' || email)`)}
  order by ${begins(sql`name`)} desc, name, email limit ${limits.person}::int`

const institutions = (reader: Language) => sql`
  select 'institution', id::text, names, case when name <> coalesce(names ->> ${reader}, name) then name end,
    jsonb_build_object('acronym', acronym, 'country', country)
  from (
    select distinct on (id) id, institutions.names, acronym, name, short_names as country, ${begins(sql`name`)} as begins
    from institutions left join countries on iso3 = country_iso3
      cross join lateral (select value as name, key = ${reader} as is_shown from jsonb_each_text(institutions.names) union all select acronym, true) as named
      cross join asked
    where name is not null and ${fits(sql`name`)} order by id, is_shown desc, name
  ) as found order by begins desc, name limit ${limits.institution}::int`

const concepts = (reader: Language, isStaff: boolean) => sql`
  select 'concept', slug, pref_labels, case when name <> coalesce(pref_labels ->> ${reader}, name) then name end, jsonb_build_object('scheme', scheme)
  from (
    select distinct on (scheme, slug) scheme, slug, pref_labels, name, ${begins(sql`name`)} as begins, is_preferred
    from concepts
      cross join lateral (
        select value as name, key as language, true as is_preferred from jsonb_each_text(pref_labels)
        union all
        select alternative, key, false from jsonb_each(alt_labels), jsonb_array_elements_text(value) as alternative) as named
      cross join asked
    where deprecated_at is null ${isStaff ? sql`` : sql`and scheme = 'topic'`} and ${fits(sql`name`)}
    order by scheme, slug, is_preferred and language = ${reader} desc, begins desc, language = ${reader} desc, name
  ) as found order by begins desc, is_preferred desc, slug limit ${limits.concept}::int`

/**
 * `typed` is from `readTyped`. Those who are no staff find resources and topics, the kinds that have a page for them. Names match by the
 * beginnings of their words in any language, whatever the accents; those that begin with what was typed come first.
 */
export async function findAnything(db: Db, typed: string, { reader, isStaff }: { reader: Language; isStaff: boolean }): Promise<Found[]> {
  const parts = [resources(reader), ...(isStaff ? [people(reader), institutions(reader)] : []), concepts(reader, isStaff)]
  const { rows } = await sql<Found>`
    with asked as materialized (
      select private.prefix_query(${typed}) as query, private.fold_query(${typed}) as beginning,
        regexp_split_to_array(private.fold_query(${typed}), ' ') as words
    ),
    -- The text of a revision is long: it is opened once, for those alone whose title readers do not see yet.
    unpublished as materialized (
      select resources.id, kind, slug, content -> 'title' as title, updated_at as at from resources
      join revisions on revisions.resource_id = resources.id and revisions.number = latest_revision where has_unpublished_changes
    )
    ${sql.join(
      parts.map((part) => sql`(${part})`),
      sql` union all `,
    )}`.execute(db)
  return rows
}
