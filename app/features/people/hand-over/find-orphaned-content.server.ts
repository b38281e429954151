/**
 * Finds content without a reachable owner. An owner is reachable if they have signed in, are not leaving, and are staff or hold a post
 * today. Archived content needs no owner.
 */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { dictionaryOrder } from '#app/db/dictionary-order.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { State } from '#app/features/core/kinds/states.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { type OrphanedFilters, orphanedQuery } from './orphaned-query.ts'

export const reasons = ['left', 'frozen', 'no-post', 'not-verified', 'never-signed-in'] as const
export type Reason = (typeof reasons)[number]

/** SQL: why a resource's owner is not reachable; null if they are. */
export const unreachableReason = sql<Reason | null>`case
  when owners.left_at is not null then 'left'
  when owners.frozen_at is not null then 'frozen'
  when owners.role = 'member' then 'not-verified'
  when owners.user_id is null then 'never-signed-in'
  when owners.role = 'official' and not exists (select from post_holders where person_id = owners.id
    and held_from <= current_date and (held_to is null or held_to >= current_date)) then 'no-post' end`

export type OrphanedContent = {
  id: string
  title: Localized
  kind: Kind
  state: State
  isLive: boolean
  institution: Localized | null
  countryIso3: string | null
  country: Localized | null
  ownerId: string
  owner: string
  reason: Reason
  /** The owner's post is vacant: the next holder receives the resource. */
  waitsForPost: boolean
}

/** By country, institution and owner. */
export async function findOrphanedContent(db: Db, filters: OrphanedFilters): Promise<{ resources: OrphanedContent[]; total: number }> {
  const { country } = filters
  const { limit, offset } = orphanedQuery.window(filters)
  const { rows } = await sql<OrphanedContent & { total: number }>`
    select resources.id, coalesce(revisions.content -> 'title', '{}') as title, kind, state, live_revision is not null as "isLive",
      institutions.names as institution, institutions.country_iso3 as "countryIso3", countries.short_names as country,
      owners.id as "ownerId", coalesce(nullif(owners.name, ''), owners.email) as owner, ${unreachableReason} as reason,
      exists (select from hand_overs where person_id = owners.id and way = 'vacant' and hand_overs.institution_id = resources.institution_id) as "waitsForPost",
      count(*) over ()::int as total
    from resources join people as owners on owners.id = owner_id
    left join revisions on revisions.resource_id = resources.id and revisions.number = latest_revision
    left join institutions on institutions.id = resources.institution_id
    left join countries on iso3 = institutions.country_iso3
    where state <> 'archived' and ${unreachableReason} is not null
      and (${country}::text is null or coalesce(institutions.country_iso3, 'none') = ${country})
    order by institutions.country_iso3 nulls last, institutions.slug, ${dictionaryOrder(sql`owners.name`)}, resources.id
    limit ${limit} offset ${offset}`.execute(db)
  return { resources: rows, total: rows[0]?.total ?? 0 }
}

export type CountryContinuity = {
  iso3: string | null
  name: Localized | null
  resources: number
  unreachable: number
  institutions: number
  withoutHolder: number
  vacantPosts: number
}

/** Countries with content or posts, those with most orphaned content first; content without a country (ECLAC) last. */
export async function findContinuityByCountry(db: Db): Promise<CountryContinuity[]> {
  const { rows } = await sql<CountryContinuity>`
    with held as (select distinct post_id from post_holders where held_from <= current_date and (held_to is null or held_to > current_date)),
    content as (
      select institutions.country_iso3 as iso3, count(*)::int as resources, count(*) filter (where ${unreachableReason} is not null)::int as unreachable
      from resources join people as owners on owners.id = owner_id left join institutions on institutions.id = resources.institution_id
      where state <> 'archived' group by 1),
    bodies as (
      select country_iso3 as iso3, count(*)::int as institutions,
        count(*) filter (where not exists (select from posts join held on held.post_id = posts.id where institution_id = institutions.id))::int as "withoutHolder",
        sum((select count(*) from posts where institution_id = institutions.id and id not in (select post_id from held)))::int as "vacantPosts"
      from institutions
      where exists (select from posts where institution_id = institutions.id) or exists (select from resources where institution_id = institutions.id)
      group by 1)
    select countries.iso3, short_names as name, coalesce(resources, 0) as resources, coalesce(unreachable, 0) as unreachable,
      coalesce(institutions, 0) as institutions, coalesce("withoutHolder", 0) as "withoutHolder", coalesce("vacantPosts", 0) as "vacantPosts"
    from content full join bodies on content.iso3 = bodies.iso3
    left join countries on countries.iso3 = coalesce(content.iso3, bodies.iso3)
    order by unreachable desc nulls last, resources desc nulls last, countries.iso3`.execute(db)
  return merge(rows)
}

/** NULL never joins NULL, so the two rows without a country are merged here. */
function merge(rows: CountryContinuity[]): CountryContinuity[] {
  const known = rows.filter(({ iso3 }) => iso3 !== null)
  const none = rows.filter(({ iso3 }) => iso3 === null)
  if (none.length === 0) return known
  const sum = (field: 'resources' | 'unreachable' | 'institutions' | 'withoutHolder' | 'vacantPosts') =>
    none.reduce((total, row) => total + row[field], 0)
  return [
    ...known,
    {
      iso3: null,
      name: null,
      resources: sum('resources'),
      unreachable: sum('unreachable'),
      institutions: sum('institutions'),
      withoutHolder: sum('withoutHolder'),
      vacantPosts: sum('vacantPosts'),
    },
  ]
}

export type VacantPost = {
  id: string
  title: Localized
  institutionId: string
  institution: Localized
  country: Localized | null
  lastHeld: string | null
}

/** Vacant posts, the latest first, including those whose holder's last day is today. At most 100. */
export async function findVacantPosts(db: Db): Promise<VacantPost[]> {
  const { rows } = await sql<VacantPost>`
    select posts.id, titles as title, institutions.id as "institutionId", institutions.names as institution, countries.short_names as country,
      (select max(held_to) from post_holders where post_id = posts.id) as "lastHeld"
    from posts join institutions on institutions.id = institution_id left join countries on iso3 = country_iso3
    where not exists (select from post_holders where post_id = posts.id and held_from <= current_date and (held_to is null or held_to > current_date))
    order by "lastHeld" desc nulls last, institutions.slug limit 100`.execute(db)
  return rows
}

export type InstitutionWithoutHolder = { id: string; names: Localized; country: Localized | null; resources: number }

/** Institutions with content and without an official in office, most content first. At most 100. */
export async function findInstitutionsWithoutHolder(db: Db): Promise<InstitutionWithoutHolder[]> {
  const { rows } = await sql<InstitutionWithoutHolder>`
    select institutions.id, institutions.names, countries.short_names as country, count(*)::int as resources
    from institutions join resources on resources.institution_id = institutions.id and state <> 'archived'
    left join countries on iso3 = country_iso3
    where not exists (select from posts join post_holders on post_id = posts.id where posts.institution_id = institutions.id
      and held_from <= current_date and (held_to is null or held_to > current_date))
    group by institutions.id, countries.short_names order by resources desc, institutions.slug limit 100`.execute(db)
  return rows
}
