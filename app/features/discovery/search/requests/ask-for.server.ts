import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { Asked } from './schema.ts'

/**
 * Keeps a request for staff. Of a signed-in person it keeps their own address, of a visitor the one they give, and only where an
 * answer is wanted. Countries and topics that we do not know are left out. Refusals: `rate_limited`.
 */
export async function askFor(db: Db, language: Language, { q, wish, country, topic, email, wantsAnswer }: Asked): Promise<void> {
  await sql`select private.ask_for(${q}, ${wish},
    (select iso3 from countries where iso3 = upper(${country}::text)),
    (select slug from concepts where scheme = 'topic' and slug = ${topic}::text),
    ${language}, ${email ?? null}::text, ${Boolean(wantsAnswer) || email !== undefined})`.execute(db)
}
