import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { RequestInput } from './schema.ts'

/**
 * Stores a search request for the staff. The address is the signed-in person's own, or the one a visitor typed, and is stored only if an
 * answer is wanted. Unknown countries and topics are ignored. Refusals: `rate_limited`.
 */
export async function createRequest(
  db: Db,
  language: Language,
  { q, wish, country, topic, email, wantsAnswer }: RequestInput,
): Promise<void> {
  await sql`select private.create_search_request(${q}, ${wish},
    (select iso3 from countries where iso3 = upper(${country}::text)),
    (select slug from concepts where scheme = 'topic' and slug = ${topic}::text),
    ${language}, ${email ?? null}::text, ${Boolean(wantsAnswer) || email !== undefined})`.execute(db)
}
