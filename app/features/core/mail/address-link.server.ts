import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'

/** What a link opens: the registrations of an address, what it follows, its learning routes, or what it is reminded of. */
export type LinkPurpose = 'registrations' | 'following' | 'learning' | 'reminders'

/** A new token with which the holder of an address sees and changes what is stored about it. Only its hash is stored. */
export async function makeAddressToken(db: Db, purpose: LinkPurpose, email: string, expiresAt: Date): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await sql`insert into private.address_links (hash, purpose, email_key, expires_at)
    values (${createHash('sha256').update(token).digest()}, ${purpose}, private.email_key(${email}), ${expiresAt})`.execute(db)
  return token
}
