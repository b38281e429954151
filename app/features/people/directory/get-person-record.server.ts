/** The record of one person: posts, owned resources, hand-overs, memory consents. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Role } from '#app/features/core/person/person.ts'
import { type Memory, type OwnedResource, ownedResources } from '#app/features/people/institutions/find-institutions.server.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { showEmail } from '#app/lib/show-email.server.ts'

export type HeldPost = {
  id: string
  title: Localized
  institutionId: string
  institution: Localized
  country: Localized | null
  heldFrom: string
  heldTo: string | null
  isPresent: boolean
}
export type ListedHandOver = {
  id: string
  way: string
  from: string
  to: string | null
  decidedAt: string
  decidedBy: string
  resources: number
}
export type PersonRecord = {
  id: string
  name: string
  email: string
  language: string
  role: Role
  createdAt: Date
  verifiedAt: Date | null
  frozenAt: Date | null
  leftAt: Date | null
  hasSignedIn: boolean
  posts: HeldPost[]
  owned: OwnedResource[]
  coAuthored: OwnedResource[]
  handOvers: ListedHandOver[]
  memory: (Memory & { institution: Localized })[]
  requests: { id: string; postTitle: string; institution: Localized; decision: string | null; reason: string | null; requestedAt: string }[]
}

export async function getPersonRecord(db: Db, id: string): Promise<PersonRecord | null> {
  const { rows } = await sql<PersonRecord>`
    select people.id, name, email, language, role, created_at as "createdAt", verified_at as "verifiedAt", frozen_at as "frozenAt",
      left_at as "leftAt", user_id is not null as "hasSignedIn",
      ${list(sql`select posts.id, posts.titles as title, institutions.id as "institutionId", institutions.names as institution,
        (select short_names from countries where iso3 = institutions.country_iso3) as country, held_from as "heldFrom", held_to as "heldTo",
        held_from <= current_date and (held_to is null or held_to > current_date) as "isPresent"
        from post_holders join posts on posts.id = post_id join institutions on institutions.id = posts.institution_id
        where person_id = people.id order by coalesce(held_to, 'infinity'::date) desc, held_from desc`)} as posts,
      ${list(ownedResources(sql`resources.owner_id = people.id`))} as owned,
      ${list(ownedResources(sql`exists (select from resource_authors where resource_id = resources.id and person_id = people.id)`))} as "coAuthored",
      ${list(sql`select hand_overs.id, way, former.name as "from", next_one.name as "to", decided_at as "decidedAt", decider.name as "decidedBy",
        cardinality(resource_ids) as resources
        from hand_overs join people as former on former.id = person_id left join people as next_one on next_one.id = successor_id
        join people as decider on decider.id = decided_by
        where people.id in (person_id, successor_id) order by decided_at desc`)} as "handOvers",
      ${list(sql`select consent.id, person_id as "personId", shown_as as name, contact, how, consented_on as "consentedOn", institutions.names as institution
        from former_holder_consents as consent join institutions on institutions.id = institution_id
        where person_id = people.id and revoked_at is null`)} as memory,
      ${list(sql`select request.id, post_title as "postTitle", coalesce(institutions.names, jsonb_build_object('es', institution_name, 'en', institution_name)) as institution, decision, reason, requested_at as "requestedAt"
        from verification_requests as request left join institutions on institutions.id = institution_id
        where person_id = people.id order by requested_at desc`)} as requests
    from people where people.id = ${id}`.execute(db)
  return rows[0] ? { ...rows[0], email: showEmail(rows[0].email) } : null
}

/** The rows of a query as a JSON array, in order. */
const list = (query: ReturnType<typeof sql>) => sql`(select coalesce(jsonb_agg(each), '[]') from (${query}) as each)`
