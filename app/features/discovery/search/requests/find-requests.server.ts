import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Language, Localized } from '#app/i18n/languages.ts'
import { type RequestFilters, type RequestState, requestQuery } from './request-query.ts'

/** `hasAddress` says that an answer goes out by mail; `days` is how long ago it was asked. */
export type SearchRequest = {
  id: string
  q: string
  wish: string
  country: Localized | null
  topic: Localized | null
  language: Language
  state: RequestState
  hasAddress: boolean
  askedAt: Date
  days: number
  answer: string
  answeredAt: Date | null
  answeredBy: string | null
}

/** Open ones oldest first, because they wait; all others newest first. */
export async function findRequests(db: Db, filters: RequestFilters): Promise<{ requests: SearchRequest[]; total: number }> {
  const { state, q } = filters
  const { limit, offset } = requestQuery.window(filters)
  const fits = sql<boolean>`(${state === 'all'} or search_requests.state = ${state}) and (${q} = '' or
    strpos(private.fold_text(concat_ws(' ', search_requests.q, wish, answer)), private.fold_query(${q})) > 0)`
  const { rows } = await sql<SearchRequest & { total: number }>`
    select search_requests.id, search_requests.q, wish, countries.short_names as country, concepts.pref_labels as topic,
      search_requests.language, state, search_requests.email is not null as "hasAddress", asked_at as "askedAt",
      extract(day from now() - asked_at)::int as days, answer, answered_at as "answeredAt", people.name as "answeredBy",
      count(*) over () as total
    from search_requests
    left join countries on iso3 = country_iso3
    left join concepts on scheme = 'topic' and slug = search_requests.topic
    left join people on people.id = answered_by
    where ${fits}
    order by ${state === 'open' ? sql`asked_at, search_requests.id` : sql`asked_at desc, search_requests.id`}
    limit ${limit} offset ${offset}`.execute(db)
  return { requests: rows, total: rows[0]?.total ?? 0 }
}

export async function countRequests(db: Db): Promise<Record<RequestState, number>> {
  const rows = await db
    .selectFrom('search_requests')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  return { open: 0, answered: 0, closed: 0, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) }
}
