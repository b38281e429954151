import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import type { Language } from '#app/i18n/languages.ts'

/** Days after the end of the event. */
const validDays = 30

/** The path of a new link with which the holder of an address sees and changes its registrations. Only the token's hash is stored. */
export async function makeRegistrationLink(db: Db, email: string, endsAt: Date, language: Language): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await sql`insert into private.registration_links (hash, email_key, expires_at)
    values (${createHash('sha256').update(token).digest()}, private.email_key(${email}), ${endsAt}::timestamptz + ${validDays} * interval '1 day')`.execute(
    db,
  )
  return pathTo('registrations', language, { token })
}
