/** The data of the hand-over page: the leaver, and possible successors. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { dictionaryOrder } from '#app/db/dictionary-order.ts'
import type { State } from '#app/features/core/kinds/states.ts'
import type { Role } from '#app/features/core/person/person.ts'
import type { Localized } from '#app/i18n/languages.ts'

export type Leaver = {
  id: string
  name: string
  email: string
  language: string
  role: Role
  frozenAt: Date | null
  leftAt: Date | null
  post: Localized | null
  institutionId: string | null
  institution: Localized | null
  countryIso3: string | null
  heldFrom: string | null
  resources: number
  coAuthorships: number
  lastVersions: { id: string; title: Localized; state: State }[]
}

export async function getLeaver(db: Db, id: string): Promise<Leaver | null> {
  const { rows } = await sql<Leaver>`
    select people.id, name, email, language, role, frozen_at as "frozenAt", left_at as "leftAt", held.titles as post,
      held.institution_id as "institutionId", held.names as institution, held.country_iso3 as "countryIso3", held.held_from as "heldFrom",
      (select count(*)::int from resources where owner_id = people.id) as resources,
      (select count(*)::int from resource_authors where person_id = people.id) as "coAuthorships",
      (select coalesce(jsonb_agg(work), '[]') from (
        select coalesce(content -> 'title', '{}') as title, state, resources.id from resources left join revisions on resource_id = resources.id and number = latest_revision
        where owner_id = people.id order by updated_at desc limit 8) as work) as "lastVersions"
    from people left join lateral (
      select posts.titles, posts.institution_id, institutions.names, institutions.country_iso3, held_from
      from post_holders join posts on posts.id = post_id join institutions on institutions.id = posts.institution_id
      where person_id = people.id order by coalesce(held_to, 'infinity'::date) > current_date desc, held_from desc limit 1) as held on true
    where people.id = ${id}`.execute(db)
  return rows[0] ?? null
}

export type Candidate = { id: string; name: string; email: string; post: Localized | null }

/** Officials in office in an institution or, for staff, the other staff; without people who are leaving. */
export async function findSuccessors(
  db: Db,
  { id, role, institutionId }: Pick<Leaver, 'id' | 'role' | 'institutionId'>,
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select people.id, people.name, people.email, held.titles as post
    from people left join lateral (
      select posts.titles, posts.institution_id from post_holders join posts on posts.id = post_id
      where person_id = people.id and held_from <= current_date and (held_to is null or held_to >= current_date)
      order by posts.institution_id = ${institutionId}::uuid desc, held_from desc limit 1) as held on true
    where people.id <> ${id} and frozen_at is null and left_at is null
      and ${role === 'official' ? sql`role <> 'member' and held.institution_id = ${institutionId}::uuid` : sql`role in ('editor', 'admin')`}
    order by ${dictionaryOrder(sql`people.name`)}, people.email limit 200`.execute(db)
  return rows
}
