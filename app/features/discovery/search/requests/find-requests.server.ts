import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { countMessages, findMessages, type Message } from '#app/features/core/inbox/messages.server.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { type RequestFilters, type RequestState, requestQuery, requestStates } from './request-query.ts'

/** `days` is how long ago it was asked. */
export type SearchRequest = Message<RequestState> & {
  q: string
  wish: string
  country: Localized | null
  topic: Localized | null
  days: number
}

export async function findRequests(db: Db, filters: RequestFilters): Promise<{ requests: SearchRequest[]; total: number }> {
  const { state, q } = filters
  const { messages, total } = await findMessages<SearchRequest>(db, 'search_requests', {
    state,
    ...requestQuery.window(filters),
    columns: sql`message.q, wish, countries.short_names as country, concepts.pref_labels as topic,
      extract(day from now() - requested_at)::int as days`,
    joins: sql`left join countries on iso3 = country_iso3 left join concepts on scheme = 'topic' and slug = message.topic`,
    where: sql`(${q} = '' or strpos(private.fold_text(concat_ws(' ', message.q, wish, answer)), private.fold_query(${q})) > 0)`,
  })
  return { requests: messages, total }
}

export const countRequests = (db: Db) => countMessages(db, 'search_requests', requestStates)
