import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { showEmail } from '#app/lib/show-email.server.ts'
import type { RegistrationState } from './schema.ts'
import { type RegistrationFilters, registrationQuery } from './staff-query.ts'

/** `number` is the place in the order of registering. `email` is null once the personal data is removed. */
export type ListedRegistration = {
  id: string
  number: number
  name: string
  email: string | null
  isMember: boolean
  state: RegistrationState
  registeredAt: Date
}
export type EventSummary = {
  title: Localized
  slug: string
  capacity: number | null
  taken: number
  waiting: number
  isOver: boolean
  isClosed: boolean
  reminderHours: number[]
}

/** For staff, under their rights. Null if the event is not published. */
export async function findEventSummary(db: Db, id: string): Promise<EventSummary | null> {
  const { rows } = await sql<EventSummary>`
    select published_resources.card -> 'title' as title, published_resources.slug, events.capacity, places.taken, places.waiting,
      events.reminder_hours as "reminderHours",
      events.ends_at <= now() and not events.is_cancelled as "isOver",
      exists (select from event_closings where resource_id = events.resource_id) as "isClosed"
    from events join published_resources on published_resources.id = events.resource_id
      cross join lateral private.event_places(events.resource_id) as places
    where events.resource_id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** The registrations of an event in the order in which people registered. `q` is part of a name or an address. */
export async function findRegistrations(
  db: Db,
  event: string,
  filters: RegistrationFilters,
): Promise<{ registrations: ListedRegistration[]; total: number }> {
  const { limit, offset } = registrationQuery.window(filters)
  const like = `%${filters.q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<ListedRegistration & { total: number }>`
    select listed.id, listed.number, listed.name, listed.email, listed."isMember", listed.state, listed."registeredAt", count(*) over ()::integer as total
    from (
      select registrations.id, row_number() over (order by queue_number)::integer as number,
        coalesce(nullif(people.name, ''), registrations.name) as name, coalesce(people.email, registrations.email) as email,
        people.id is not null as "isMember", registrations.state, registrations.registered_at as "registeredAt"
      from event_registrations as registrations left join people on people.id = registrations.person_id
      where registrations.resource_id = ${event}
    ) as listed
    where (${filters.state}::text is null or listed.state = ${filters.state})
      and (${filters.q} = '' or lower(listed.name) like ${like} or listed.email like ${like})
    order by listed.number limit ${limit} offset ${offset}`.execute(db)
  return {
    registrations: rows.map(({ total: _, ...row }) => ({ ...row, email: row.email && showEmail(row.email) })),
    total: rows[0]?.total ?? 0,
  }
}
