/** The hand-over pack for the successor, read under the reader's rights. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { State } from '#app/features/core/kinds/states.ts'
import type { Localized } from '#app/i18n/languages.ts'

export type PackResource = {
  id: string
  kind: Kind
  slug: string
  title: Localized
  state: State
  isLive: boolean
  updatedAt: string
  versions: number
  openComments: number
  clearedBy: string | null
  clearedOn: string | null
}
export type Pack = {
  id: string
  way: string
  personId: string
  successorId: string | null
  leftOn: string | null
  note: string
  decidedAt: Date
  moved: {
    resources?: number
    coAuthorships?: number
    workingCopies?: number
    follows?: number
    assignments?: number
    schedules?: number
  }
  post: Localized | null
  institutionId: string | null
  institution: Localized | null
  country: Localized | null
  resources: PackResource[]
}

/** Null unless row-level security lets the reader see the pack. */
export async function getPack(db: Db, id: string): Promise<Pack | null> {
  const { rows } = await sql<Pack>`
    select hand_overs.id, way, person_id as "personId", successor_id as "successorId", left_on as "leftOn", note, decided_at as "decidedAt", moved,
      posts.titles as post, hand_overs.institution_id as "institutionId", institutions.names as institution, countries.short_names as country,
      (select coalesce(jsonb_agg(work order by work."updatedAt" desc), '[]') from (
        select resources.id, resources.kind, resources.slug, coalesce(revisions.content -> 'title', '{}') as title, state, live_revision is not null as "isLive",
          resources.updated_at as "updatedAt", latest_revision as versions,
          (select count(*)::int from review_comments where review_comments.resource_id = resources.id and resolved_at is null) as "openComments",
          clearance.cleared_by as "clearedBy", clearance.cleared_on as "clearedOn"
        from resources left join revisions on revisions.resource_id = resources.id and revisions.number = latest_revision
        left join lateral (select cleared_by, cleared_on from clearances where clearances.resource_id = resources.id order by recorded_at desc limit 1) as clearance on true
        where resources.id = any (hand_overs.resource_ids)) as work) as resources
    from hand_overs
    left join posts on posts.id = post_id
    left join institutions on institutions.id = hand_overs.institution_id
    left join countries on iso3 = institutions.country_iso3
    where hand_overs.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Packs of a new owner, newest first. */
export const findOwnPacks = (db: Db, person: string) =>
  db
    .selectFrom('hand_overs')
    .leftJoin('institutions', 'institutions.id', 'institution_id')
    .select(['hand_overs.id', 'names as institution', 'decided_at as decidedAt', sql<number>`cardinality(resource_ids)`.as('resources')])
    .where('successor_id', '=', person)
    .orderBy('decided_at', 'desc')
    .limit(20)
    .execute()
