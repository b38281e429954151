/** What the form that closes an event shows. For staff, under their rights. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { formatMomentIn, sortByText } from '#app/i18n/format.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'
import { showEmail } from '#app/lib/show-email.server.ts'
import { findZone } from '#app/lib/zoned-time.server.ts'

export type AttendanceState = 'registered' | 'waiting' | 'offered' | 'attended' | 'followed_later' | 'withdrawn' | 'no_show'
/** A registration that names somebody. `byDoor`: the door noted that they entered the meeting. */
export type Participant = { id: string; name: string; email: string; country: string; state: AttendanceState; byDoor: boolean }
export type SavedClosing = {
  version: number
  recording: string | null
  minutesDocument: string | null
  minutes: Localized
  outcome: Localized
  others: number
  closedAt: Date
}
export type ClosingChoice = { value: string; label: string; isPublished: boolean }
export type Closing = {
  title: Localized
  slug: string
  when: string
  phase: 'cancelled' | 'running' | 'over'
  saved: SavedClosing | null
  participants: Participant[]
  recordings: ClosingChoice[]
  documents: ClosingChoice[]
}

/** The most videos and documents that the form offers: the newest. */
const maxChoices = 500

/** Null if no such event is published. */
export async function getClosing(db: Db, event: string, personId: string, language: Language): Promise<Closing | null> {
  const { rows } = await sql<{
    title: Localized
    slug: string
    zone: string
    startsAt: Date
    phase: Closing['phase']
    saved: (Omit<SavedClosing, 'closedAt'> & { closedAt: string }) | null
  }>`
    select published_resources.card -> 'title' as title, published_resources.slug, events.zone, events.starts_at as "startsAt",
      case when events.is_cancelled then 'cancelled' when events.ends_at > now() then 'running' else 'over' end as phase,
      (select jsonb_build_object('version', version, 'recording', recording_id, 'minutesDocument', minutes_document_id, 'minutes', minutes,
        'outcome', outcome, 'others', others, 'closedAt', closed_at) from event_closings where resource_id = events.resource_id) as saved
    from events join published_resources on published_resources.id = events.resource_id where events.resource_id = ${event}`.execute(db)
  const [found] = rows
  if (!found) return null
  const { title, slug, phase, saved } = found
  return {
    ...{ title, slug, phase },
    when: formatMomentIn(found.startsAt, findZone(found.zone) ?? 'UTC', language),
    saved: saved && { ...saved, closedAt: new Date(saved.closedAt) },
    participants: await findParticipants(db, event, language),
    recordings: await findChoices(db, 'video', personId, language, saved?.recording ?? null),
    documents: await findChoices(db, 'document', personId, language, saved?.minutesDocument ?? null),
  }
}

/** In the order of the reader's dictionary. Registrations that name nobody any more are left out. */
export async function findParticipants(db: Db, event: string, language: Language): Promise<Participant[]> {
  const { rows } = await sql<Omit<Participant, 'country'> & { country: Localized | null }>`
    select registrations.id, coalesce(nullif(people.name, ''), registrations.name) as name, coalesce(people.email, registrations.email) as email,
      countries.short_names as country, registrations.state, registrations.attended_at is not null as "byDoor"
    from event_registrations as registrations
      left join people on people.id = registrations.person_id
      left join countries on countries.iso3 = registrations.country
    where registrations.resource_id = ${event} and coalesce(people.email, registrations.email) is not null`.execute(db)
  return sortByText(
    rows.map((row) => ({ ...row, email: showEmail(row.email), country: pickText(row.country, language)?.text ?? '' })),
    ({ name, email }) => name || email,
    language,
  )
}

/** Published ones, and the person's own drafts; the saved one first of all. */
async function findChoices(
  db: Db,
  kind: 'video' | 'document',
  personId: string,
  language: Language,
  saved: string | null,
): Promise<ClosingChoice[]> {
  const { rows } = await sql<{ value: string; title: Localized; isPublished: boolean }>`
    select resources.id as value, published_resources.id is not null as "isPublished",
      coalesce(published_resources.card -> 'title', (select content -> 'title' from revisions where resource_id = resources.id order by number desc limit 1)) as title
    from resources left join published_resources on published_resources.id = resources.id
    where resources.kind = ${kind} and (published_resources.id is not null or resources.owner_id = ${personId} or resources.id = ${saved})
    order by resources.id = ${saved} desc nulls last, published_resources.last_published_at desc nulls first, resources.id
    limit ${maxChoices}`.execute(db)
  return rows.map(({ value, title, isPublished }) => ({ value, isPublished, label: pickText(title, language)?.text ?? '' }))
}
