/** Published events for visitors: those to come, nearest first, and past ones, latest first. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { type Card, cardColumns } from '#app/features/resources/published/queries.server.ts'
import { formatMomentIn } from '#app/i18n/format.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'
import { findZone } from '#app/lib/zoned-time.server.ts'
import type { EventChoice } from './events-address.ts'

/** `when` is the host's time as text, written on the server; null for an event without a session. */
export type EventCard = { card: Card; when: string | null; isCancelled: boolean; isClosed: boolean }
export type FoundEvents = {
  upcoming: EventCard[]
  past: EventCard[]
  total: number
  page: number
  pages: number
  /** When an event passes from one list to the other. */
  changesAt: Date | null
}

/** More than anybody announces at once. */
const mostUpcoming = 60
const pageSize = 24

/** For a statement over `published_resources`: of this topic, or of a narrower one. */
export const aboutTopic = (slug: string): RawBuilder<SqlBool> => sql<SqlBool>`exists (
  with recursive under (id) as (
    select id from concepts where scheme = 'topic' and slug = ${slug}
    union select concepts.id from under join concepts on concepts.broader_id = under.id
  )
  select from published_concepts where resource_id = published_resources.id and concept_id in (select id from under))`

const chosen = ({ country, topic }: Pick<EventChoice, 'country' | 'topic'>): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${country ? sql`countries @> array[${country}::text]` : sql`true`} and ${topic ? aboutTopic(topic) : sql`true`})`

/** A page number beyond the last page of past events returns the last page. `total` counts both lists. */
export async function findEvents(db: Db, choice: EventChoice, language: Language): Promise<FoundEvents> {
  const listed = sql`
    select published_resources.id, events.starts_at, events.ends_at, coalesce(events.ends_at > now(), false) as is_upcoming
    from published_resources left join events on events.resource_id = published_resources.id
    where kind = 'event' and ${chosen(choice)}`
  const counted = await sql<{ past: number; total: number; changesAt: Date | null }>`
    select count(*) filter (where not is_upcoming)::integer as past, count(*)::integer as total, min(ends_at) filter (where is_upcoming) as "changesAt"
    from (${listed}) as listed`.execute(db)
  const { past = 0, total = 0, changesAt = null } = counted.rows[0] ?? {}
  const pages = Math.max(1, Math.ceil(past / pageSize))
  const page = Math.min(choice.page, pages)
  const { rows } = await sql<{ id: string; isUpcoming: boolean }>`
    (select id, true as "isUpcoming" from (${listed}) as listed where is_upcoming order by starts_at, id limit ${mostUpcoming})
    union all
    (select id, false from (${listed}) as listed where not is_upcoming order by starts_at desc nulls last, id
      limit ${pageSize} offset ${(page - 1) * pageSize})`.execute(db)
  const cards = await findCardsInOrder(
    db,
    rows.map(({ id }) => id),
    language,
  )
  const upcoming = new Set(rows.filter(({ isUpcoming }) => isUpcoming).map(({ id }) => id))
  return {
    upcoming: cards.filter(({ card }) => upcoming.has(card.id)),
    past: cards.filter(({ card }) => !upcoming.has(card.id)),
    ...{ total, page, pages, changesAt },
  }
}

export type NextEvents = { events: EventCard[]; changesAt: Date | null }

/** The next events of a country or topic; `condition` is SQL over `published_resources`. Cancelled ones are left out. */
export async function findNextEvents(db: Db, condition: RawBuilder<SqlBool>, language: Language, limit = 3): Promise<NextEvents> {
  const { rows } = await sql<{ id: string; endsAt: Date }>`
    select published_resources.id, ends_at as "endsAt" from events join published_resources on published_resources.id = resource_id
    where ends_at > now() and not is_cancelled and ${condition} order by starts_at, published_resources.id limit ${limit}`.execute(db)
  if (rows.length === 0) return { events: [], changesAt: null }
  return {
    events: await findCardsInOrder(
      db,
      rows.map(({ id }) => id),
      language,
    ),
    changesAt: new Date(Math.min(...rows.map(({ endsAt }) => endsAt.getTime()))),
  }
}

async function findCardsInOrder(db: Db, ids: readonly string[], language: Language): Promise<EventCard[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('published_resources')
    .select(cardColumns)
    .select([
      sql<EventFacts | null>`(select jsonb_build_object('zone', zone, 'startsAt', starts_at, 'isCancelled', is_cancelled)
        from events where resource_id = published_resources.id)`.as('facts'),
      sql<boolean>`exists (select from event_closings where resource_id = published_resources.id)`.as('isClosed'),
    ])
    .where('published_resources.id', 'in', [...ids])
    .execute()
  return rows
    .map(({ facts, isClosed, ...card }) => ({
      card,
      when: facts && formatMomentIn(new Date(facts.startsAt), findZone(facts.zone) ?? 'UTC', language),
      isCancelled: facts?.isCancelled ?? false,
      isClosed,
    }))
    .sort((a, b) => ids.indexOf(a.card.id) - ids.indexOf(b.card.id))
}

type EventFacts = { zone: string; startsAt: string; isCancelled: boolean }
export type EventFilters = {
  topics: { slug: string; label: Localized; count: number }[]
  countries: { iso3: string; name: Localized; count: number }[]
}

/** Topics and countries that have events, past or to come, with how many; most frequent first. */
export async function findEventFilters(db: Db): Promise<EventFilters> {
  const { rows } = await sql<{ topics: EventFilters['topics'] | null; countries: EventFilters['countries'] | null }>`
    select
      (select jsonb_agg(jsonb_build_object('slug', slug, 'label', pref_labels, 'count', resources) order by resources desc, position)
        from coverage join concepts on concepts.id = concept_id and scheme = 'topic' where kind = 'event' and country is null) as topics,
      (select jsonb_agg(jsonb_build_object('iso3', iso3, 'name', short_names, 'count', resources) order by resources desc, iso3)
        from coverage join countries on countries.iso3 = coverage.country where kind = 'event' and concept_id is null) as countries`.execute(
    db,
  )
  return { topics: rows[0]?.topics ?? [], countries: rows[0]?.countries ?? [] }
}
