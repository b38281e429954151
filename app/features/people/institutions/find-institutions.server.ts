/** Institutions and their posts, for staff. */
import { type SqlBool, sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { readerOrder } from '#app/db/dictionary-order.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { State } from '#app/features/core/kinds/states.ts'
import type { Level } from '#app/features/core/person/post-levels.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'
import { type InstitutionFilters, institutionQuery } from './institution-query.ts'

export type ListedInstitution = {
  id: string
  names: Localized
  acronym: string | null
  countryIso3: string | null
  country: Localized | null
  posts: number
  vacant: number
  resources: number
}

/** By country and name. `q` is sought in names and acronym, whatever the accents and capitals. */
export async function findInstitutionList(
  db: Db,
  filters: InstitutionFilters,
): Promise<{ institutions: ListedInstitution[]; total: number }> {
  const { q, country } = filters
  const { limit, offset } = institutionQuery.window(filters)
  const { rows } = await sql<ListedInstitution & { total: number }>`
    select institutions.id, institutions.names, institutions.acronym, institutions.country_iso3 as "countryIso3", countries.short_names as country,
      (select count(*)::int from posts where institution_id = institutions.id) as posts,
      (select count(*)::int from posts where institution_id = institutions.id and not exists (${heldToday(sql`posts.id`)})) as vacant,
      (select count(*)::int from resources where institution_id = institutions.id) as resources,
      count(*) over ()::int as total
    from institutions left join countries on iso3 = institutions.country_iso3
    where (${country}::text is null or institutions.country_iso3 = ${country})
      and (${q} = '' or strpos(private.fold_text(concat_ws(' ', institutions.acronym, institutions.names::text)), private.fold_query(${q})) > 0)
    order by institutions.country_iso3 nulls first, institutions.slug
    limit ${limit} offset ${offset}`.execute(db)
  return { institutions: rows, total: rows[0]?.total ?? 0 }
}

/** SQL: the post is held today and after; on its holder's last day a post counts as vacant. */
const heldToday = (post: ReturnType<typeof sql>) => sql<SqlBool>`select from post_holders where post_holders.post_id = ${post}
  and held_from <= current_date and (held_to is null or held_to > current_date)`

export type Holding = { personId: string; name: string; email: string; heldFrom: string; heldTo: string | null; isPresent: boolean }
export type InstitutionPost = { id: string; titles: Localized; level: Level; holders: Holding[] }
export type OwnedResource = { id: string; kind: Kind; title: Localized; state: State; ownerId: string; owner: string }

/** Posts and resources in the reader's alphabetical order. */
export async function getInstitution(db: Db, id: string, reader: Language) {
  const { rows } = await sql<{
    id: string
    slug: string
    names: Localized
    acronym: string | null
    url: string | null
    countryIso3: string | null
    country: Localized | null
    posts: InstitutionPost[]
    resources: OwnedResource[]
    memory: Memory[]
  }>`
    select institutions.id, slug, names, acronym, url, country_iso3 as "countryIso3",
      (select short_names from countries where iso3 = country_iso3) as country,
      (select coalesce(jsonb_agg(jsonb_build_object('id', posts.id, 'titles', posts.titles, 'level', posts.level, 'holders', (
          select coalesce(jsonb_agg(jsonb_build_object('personId', people.id, 'name', people.name, 'email', people.email,
            'heldFrom', held_from, 'heldTo', held_to, 'isPresent', held_from <= current_date and (held_to is null or held_to > current_date))
            order by coalesce(held_to, 'infinity'::date) desc, held_from desc), '[]')
          from post_holders join people on people.id = person_id where post_id = posts.id)) order by ${readerOrder(sql`posts.titles`, reader)}), '[]')
        from posts where institution_id = institutions.id) as posts,
      (select coalesce(jsonb_agg(owned order by ${readerOrder(sql`owned.title`, reader)}), '[]') from (${ownedResources(sql`resources.institution_id = institutions.id`)}) as owned) as resources,
      (select coalesce(jsonb_agg(jsonb_build_object('id', consent.id, 'personId', person_id, 'name', shown_as, 'contact', contact, 'how', how, 'consentedOn', consented_on)
        order by consented_on desc), '[]') from former_holder_consents as consent where consent.institution_id = institutions.id and revoked_at is null) as memory
    from institutions where institutions.id = ${id}`.execute(db)
  return rows[0] ?? null
}
/** A former holder who consented to be contacted: name, contact, and how they consented. */
export type Memory = { id: string; personId: string; name: string; contact: string; how: string; consentedOn: string }

/** Resources with the title of their latest revision; at most 200. */
export const ownedResources = (condition: ReturnType<typeof sql>) => sql`
  select resources.id, resources.kind, coalesce(revisions.content -> 'title', '{}') as title, resources.state,
    resources.owner_id as "ownerId", coalesce(nullif(owners.name, ''), owners.email) as owner
  from resources
  left join revisions on revisions.resource_id = resources.id and revisions.number = resources.latest_revision
  join people as owners on owners.id = resources.owner_id
  where ${condition} order by resources.updated_at desc limit 200`
