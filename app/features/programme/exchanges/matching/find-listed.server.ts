import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { type ExchangeFilters, exchangeQuery, type Standing } from './exchange-query.ts'
import type { Side } from './schema.ts'

/** `days` since it was first published; `candidates` are open counterparts with a topic or a challenge in common. */
export type ListedExchange = {
  id: string
  title: Localized
  institution: Localized
  direction: Side
  standing: Standing
  publishedAt: Date
  days: number
  candidates: number
}

/** For staff, under their rights, the oldest first. */
export async function findListedExchanges(db: Db, filters: ExchangeFilters): Promise<{ exchanges: ListedExchange[]; total: number }> {
  const { limit, offset } = exchangeQuery.window(filters)
  const { q, direction, standing, country } = filters
  const { rows } = await sql<ListedExchange & { total: number }>`
    select listed.*, count(*) over ()::integer as total, (
      select count(distinct other.resource_id)::integer from published_concepts as mine
        join concepts on concepts.id = mine.concept_id and concepts.scheme in ('topic', 'challenge')
        join published_concepts as theirs on theirs.concept_id = mine.concept_id
        join exchanges as other on other.resource_id = theirs.resource_id
      where mine.resource_id = listed.id and other.direction <> listed.direction and other.institution_id <> listed.institution_id
        and other.state = 'open' and other.last_day >= private.earliest_today()) as candidates
    from (
      select exchanges.resource_id as id, exchanges.institution_id, published.card -> 'title' as title, institutions.names as institution, exchanges.direction,
        published.first_published_at as "publishedAt", extract(day from now() - published.first_published_at)::integer as days,
        case
          when exchanges.state <> 'open' then exchanges.state
          when exchanges.last_day < private.earliest_today() then 'over'
          when exists (select from exchange_matches where state = 'proposed' and exchanges.resource_id in (offer_id, request_id)) then 'proposed'
          else 'unmatched'
        end as standing
      from exchanges join published_resources as published on published.id = exchanges.resource_id and content ->> 'direction' = exchanges.direction
        join institutions on institutions.id = exchanges.institution_id
      where (${direction} = 'all' or exchanges.direction = ${direction})
        and (${country}::text is null or published.countries @> array[${country}::text])
        and (${q} = '' or strpos(private.fold_text(concat_ws(' ', published.card -> 'title', institutions.names)), private.fold_query(${q})) > 0)
    ) as listed
    where ${standing} = 'all' or standing = ${standing}
    order by "publishedAt", id limit ${limit} offset ${offset}`.execute(db)
  return { exchanges: rows, total: rows[0]?.total ?? 0 }
}
