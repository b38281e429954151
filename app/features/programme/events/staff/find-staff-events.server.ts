import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { formatMomentIn } from '#app/i18n/format.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'
import { findZone } from '#app/lib/zoned-time.server.ts'
import { type EventFilters, type EventState, eventQuery } from './event-query.ts'

/** `when` is the host's time as text, written on the server; null before the event is published with a session. */
export type StaffEvent = {
  id: string
  title: Localized
  state: EventState
  isPublished: boolean
  when: string | null
  capacity: number | null
  taken: number
  waiting: number
}

type Row = Omit<StaffEvent, 'when'> & { zone: string | null; startsAt: Date | null; total: number }

/** For staff, under their rights: events to come by date, then those over, the latest first. The title of a draft is that of its latest revision. */
export async function findStaffEvents(db: Db, filters: EventFilters, language: Language): Promise<{ events: StaffEvent[]; total: number }> {
  const { limit, offset } = eventQuery.window(filters)
  const { rows } = await sql<Row>`
    with listed as (
      select resources.id, events.zone, events.starts_at as "startsAt", events.capacity, published.id is not null as "isPublished",
        coalesce(published.card -> 'title', (select content -> 'title' from revisions where resource_id = resources.id order by number desc limit 1)) as title,
        case
          when published.id is null and resources.state = 'archived' then 'archived'
          when published.id is null or events.resource_id is null then 'draft'
          when events.is_cancelled then 'cancelled'
          when events.ends_at > now() then 'upcoming'
          when exists (select from event_closings where resource_id = events.resource_id) then 'closed'
          else 'toClose'
        end as state
      from resources left join published_resources as published on published.id = resources.id
        left join events on events.resource_id = resources.id
      where resources.kind = 'event'
    ),
    shown as (
      select *, count(*) over ()::integer as total from listed
      where (${filters.state}::text is null or state = ${filters.state})
        and (${filters.q} = '' or strpos(private.fold_text(title::text), private.fold_query(${filters.q})) > 0)
      order by array_position(array['upcoming', 'toClose', 'draft', 'closed', 'cancelled', 'archived'], state),
        case when state = 'upcoming' then "startsAt" end, "startsAt" desc nulls first, id
      limit ${limit} offset ${offset}
    )
    select shown.*, places.taken, places.waiting from shown cross join lateral private.event_places(shown.id) as places
    order by array_position(array['upcoming', 'toClose', 'draft', 'closed', 'cancelled', 'archived'], state),
      case when state = 'upcoming' then "startsAt" end, "startsAt" desc nulls first, id`.execute(db)
  return {
    events: rows.map(({ zone, startsAt, total: _, ...row }) => ({
      ...row,
      when: zone && startsAt ? formatMomentIn(startsAt, findZone(zone) ?? 'UTC', language) : null,
    })),
    total: rows[0]?.total ?? 0,
  }
}
