/** What editors decided about a resource besides moving it; nobody can change it. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'

const events = [
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
export type TrailEvent = (typeof events)[number]
/** What a schedule's events hold: what was to be done, when (ISO 8601), and how it ended. `name` is whom a review was given to. */
export type TrailDetail = {
  action?: 'publish' | 'archive'
  due?: string
  state?: 'done' | 'cancelled' | 'failed'
  problem?: string | null
  revision?: number
  languages?: string[]
  /** Who consented for the institution. */
  by?: string
  /** What it was before: an address, or an id. */
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
