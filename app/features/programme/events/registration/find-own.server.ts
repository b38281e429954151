/** The registrations of one person or of one address, as text for a page: times are written on the server (see `event-texts.server.ts`). */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { formatMomentIn } from '#app/i18n/format.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'
import { findZone } from '#app/lib/zoned-time.server.ts'
import type { RegistrationState } from './schema.ts'

type Row = {
  id: string | null
  request: string | null
  state: RegistrationState | 'requested'
  offeredUntil: Date | null
  slug: string | null
  title: Localized | null
  isOnline: boolean | null
  hasMeeting: boolean
  zone: string
  startsAt: Date
  endsAt: Date
  isCancelled: boolean
  isClosed: boolean
  certificate: string | null
}
/**
 * `key` is the id of a registration, or of a request that waits for confirmation (`requested`). `title` and `slug` are null if the event is
 * no longer published.
 */
export type OwnRegistration = {
  key: string
  state: RegistrationState | 'requested'
  slug: string | null
  /** Held as a meeting that one can enter from here. */
  isOnline: boolean
  /** The meeting has an address. */
  hasMeeting: boolean
  title: { text: string; language: Language } | null
  when: string
  offeredUntil: string | null
  isCancelled: boolean
  isPast: boolean
  /** The event is closed and the person took part; `certificate` is the code if it was issued. */
  mayCertify: boolean
  certificate: string | null
}

/** Latest event first. */
export async function findOwnRegistrations(db: Db, personId: string, language: Language): Promise<OwnRegistration[]> {
  const { rows } = await sql<Row>`
    select registrations.id, null as request, registrations.state, registrations.offered_until as "offeredUntil", published.slug,
      published.card -> 'title' as title, published.content ->> 'format' in ('virtual', 'hybrid') as "isOnline", private.has_meeting(events.resource_id) as "hasMeeting", events.zone, events.starts_at as "startsAt", events.ends_at as "endsAt",
      events.is_cancelled as "isCancelled", exists (select from event_closings where resource_id = events.resource_id) as "isClosed",
      (select code from event_certificates where registration_id = registrations.id and withdrawn_at is null) as certificate
    from event_registrations as registrations join events on events.resource_id = registrations.resource_id
      left join published_resources as published on published.id = registrations.resource_id
    where registrations.person_id = ${personId} order by events.starts_at desc`.execute(db)
  return rows.map((row) => describe(row, language))
}

/** Those of the address to which the token of a mail belongs. Refusals: `link_altered`, `link_expired`. */
export async function findRegistrationsByLink(db: Db, token: string, language: Language): Promise<OwnRegistration[]> {
  const { rows } = await sql<Row>`
    select id, request, state, offered_until as "offeredUntil", slug, title, is_online as "isOnline", has_meeting as "hasMeeting", zone, starts_at as "startsAt", ends_at as "endsAt",
      is_cancelled as "isCancelled", is_closed as "isClosed", certificate
    from private.read_registration_link(${token})`.execute(db)
  return rows.map((row) => describe(row, language))
}

function describe(row: Row, language: Language): OwnRegistration {
  const { id, request, state, offeredUntil, slug, title, isOnline, startsAt, endsAt, isCancelled } = row
  const zone = findZone(row.zone) ?? 'UTC'
  return {
    key: id ?? request ?? '',
    state,
    slug,
    title: pickText(title, language),
    isOnline: isOnline === true,
    hasMeeting: row.hasMeeting,
    when: formatMomentIn(startsAt, zone, language),
    offeredUntil: offeredUntil && formatMomentIn(offeredUntil, zone, language),
    isCancelled,
    isPast: endsAt <= new Date(),
    mayCertify: row.isClosed && state === 'attended',
    certificate: row.certificate,
  }
}

/** Everything that is stored about a person's registrations, for their download. Times are instants in UTC. */
export const findOwnExport = (db: Db, personId: string) =>
  db
    .selectFrom('event_registrations as registrations')
    .innerJoin('events', 'events.resource_id', 'registrations.resource_id')
    .leftJoin('published_resources as published', 'published.id', 'registrations.resource_id')
    .select([
      'registrations.id',
      'registrations.resource_id as event',
      sql<Localized | null>`published.card -> 'title'`.as('title'),
      'events.starts_at as startsAt',
      'registrations.state',
      'registrations.name',
      'registrations.language',
      'registrations.country',
      'registrations.registered_at as registeredAt',
      'registrations.offered_until as offeredUntil',
      'registrations.attended_at as attendedAt',
      sql<unknown>`(select jsonb_build_object('code', code, 'name', certificates.name, 'issuedAt', issued_at, 'withdrawnAt', withdrawn_at)
        from event_certificates as certificates where registration_id = registrations.id)`.as('certificate'),
      sql<unknown>`(select coalesce(jsonb_agg(jsonb_build_object('question', question, 'votedAt', voted_at)), '[]')
        from private.find_own_votes(registrations.id))`.as('votes'),
    ])
    .where('registrations.person_id', '=', personId)
    .orderBy('registrations.registered_at')
    .execute()
