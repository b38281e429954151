/** The decisions of editors on a resource apart from moves; they cannot be changed. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'

export const trailEvents = [
  'assigned',
  'released',
  'scheduled',
  'schedule-ended',
  'comment-resolved',
  'comment-reopened',
  'published',
  'cleared',
  'owner-changed',
  'institution-changed',
  'address-changed',
] as const
export type TrailEvent = (typeof trailEvents)[number]
/** Data of a schedule's events: action, time (ISO 8601) and outcome. `name`: the assigned reviewer. */
export type TrailDetail = {
  action?: 'publish' | 'archive'
  due?: string
  state?: 'done' | 'cancelled' | 'failed'
  problem?: string | null
  revision?: number
  languages?: string[]
  /** Who gave the institution's clearance. */
  by?: string
  /** The previous address or id. */
  from?: string | null
}

export const findTrail = (db: Db, resourceId: string) =>
  db
    .selectFrom('editorial_events')
    .leftJoin('people as actor', 'actor.id', 'actor_id')
    .leftJoin('people as reviewer', (join) =>
      join.on(
        sql`reviewer.id`,
        '=',
        sql`coalesce(editorial_events.detail ->> 'reviewer', case event when 'owner-changed' then editorial_events.detail ->> 'to' end)::uuid`,
      ),
    )
    .select([
      'editorial_events.id',
      sql<TrailEvent>`event`.as('event'),
      sql<TrailDetail>`detail`.as('detail'),
      'happened_at as happenedAt',
      'actor.name as actor',
      'reviewer.name as reviewer',
    ])
    .where('resource_id', '=', resourceId)
    .orderBy('editorial_events.id', 'desc')
    .limit(100)
    .execute()
export type TrailEntry = Awaited<ReturnType<typeof findTrail>>[number]
