/** Published offers and requests, for the institutions that they concern. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Localized } from '#app/i18n/languages.ts'
import type { ExchangeState, Side } from './schema.ts'

/** `isOwn`: the signed-in person holds a post in its institution. */
export type FoundExchange = {
  id: string
  slug: string
  title: Localized
  institution: Localized
  direction: Side
  state: ExchangeState
  isOver: boolean
  isOwn: boolean
  startsOn: string
  endsOn: string
  days: number
  people: number
}

const selectExchanges = sql`
  select exchanges.resource_id as id, published.slug, published.card -> 'title' as title, institutions.names as institution,
    exchanges.direction, exchanges.state, exchanges.last_day < private.earliest_today() as "isOver",
    exchanges.institution_id = any (private.institution_ids()) as "isOwn",
    coalesce(published.content ->> 'startsOn', '') as "startsOn", coalesce(published.content ->> 'endsOn', '') as "endsOn",
    exchanges.days, exchanges.people
  from exchanges join published_resources as published on published.id = exchanges.resource_id
    join institutions on institutions.id = exchanges.institution_id`

/** Null if it is not published. */
export async function getExchange(db: Db, id: string): Promise<FoundExchange | null> {
  const { rows } = await sql<FoundExchange>`${selectExchanges} where exchanges.resource_id = ${id}`.execute(db)
  return rows[0] ?? null
}

const mostOwn = 200

/** Those of the institutions in which the signed-in person holds a post, newest first. */
export async function findOwnExchanges(db: Db): Promise<FoundExchange[]> {
  const { rows } = await sql<FoundExchange>`${selectExchanges}
    where exchanges.institution_id = any (private.institution_ids())
    order by published.last_published_at desc, exchanges.resource_id limit ${mostOwn}`.execute(db)
  return rows
}
