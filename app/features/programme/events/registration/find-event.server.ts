import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { type Outcome, outcomeColumn } from '#app/features/programme/events/closing/outcome-column.server.ts'
import type { Localized } from '#app/i18n/languages.ts'
import type { EventFacts } from './registration-phase.ts'
import type { RegistrationState } from './schema.ts'

/**
 * A published event and its seats. `own` is the registration of the signed-in person, `problem` the refusal they would get because they do
 * not belong to those for whom the event is; both are null for visitors.
 */
export type FoundEvent = EventFacts & {
  id: string
  title: Localized
  zone: string
  /** Held as a meeting that one can enter from its page. */
  isOnline: boolean
  /** The meeting has an address; false for visitors, who do not enter from here. */
  hasMeeting: boolean
  own: { id: string; state: RegistrationState; offeredUntil: Date | null } | null
  problem: string | null
  /** Null until the event is closed. */
  outcome: Outcome | null
}

/** Null if no event is published at this address. */
export async function findEvent(db: Db, slug: string, personId: string | null): Promise<FoundEvent | null> {
  const own = personId
    ? sql<FoundEvent['own']>`(select jsonb_build_object('id', id, 'state', state, 'offeredUntil', offered_until)
        from event_registrations where resource_id = events.resource_id and person_id = ${personId})`
    : sql<null>`null::jsonb`
  const hasMeeting = personId ? sql<boolean>`private.has_meeting(events.resource_id)` : sql<boolean>`false`
  const problem = personId ? sql<string | null>`private.may_register(events.resource_id)` : sql<null>`null::text`
  const { rows } = await sql<FoundEvent>`
    select events.resource_id as id, published_resources.card -> 'title' as title,
      coalesce(published_resources.content ->> 'format' in ('virtual', 'hybrid'), false) as "isOnline", ${hasMeeting} as "hasMeeting", events.zone, events.starts_at as "startsAt",
      events.ends_at as "endsAt", events.closes_at as "closesAt", events.capacity, events.audience, events.is_cancelled as "isCancelled",
      places.taken, places.waiting, ${own} as own, ${problem} as problem, ${outcomeColumn} as outcome
    from published_resources join events on events.resource_id = published_resources.id
      cross join lateral private.event_places(events.resource_id) as places
    where published_resources.kind = 'event' and published_resources.slug = ${slug}`.execute(db)
  const [found] = rows
  if (!found) return null
  const offeredUntil = found.own?.offeredUntil
  return { ...found, own: found.own && { ...found.own, offeredUntil: offeredUntil ? new Date(offeredUntil) : null } }
}
