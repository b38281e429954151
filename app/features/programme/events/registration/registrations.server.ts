/** What people do with registrations. The database decides; its refusals are keys of `errors:refusal`. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { RegistrationChange } from './schema.ts'

export type GivenState = 'registered' | 'waiting'

/**
 * Registers the signed-in person. Refusals: `not_found`, `event_cancelled`, `event_over`, `registration_closed`, `already_registered`,
 * `registration_officials_only`, `registration_invited_only`.
 */
export async function registerForEvent(db: Db, event: string, language: Language): Promise<GivenState> {
  const { rows } = await sql<{ state: GivenState }>`select private.register_for_event(${event}, ${language}) as state`.execute(db)
  return rows[0]?.state ?? 'waiting'
}

/** Asks for a seat for an address that a mail must confirm first. Refusals as `registerForEvent`, except `already_registered`. */
export const requestRegistration = (
  db: Db,
  event: string,
  language: Language,
  { email, name, country = '' }: { email: string; name: string; country?: string },
) => sql`select private.request_registration(${event}, ${email}, ${name}, ${language}, ${country})`.execute(db)

/** Registers the visitor whose request a mail's link confirms. Refusals as `registerForEvent`, and `link_altered`, `link_expired`, `request_used`. */
export async function confirmRegistration(db: Db, token: string, request: string): Promise<GivenState> {
  const { rows } = await sql<{ state: GivenState }>`select private.confirm_registration(${token}, ${request}) as state`.execute(db)
  return rows[0]?.state ?? 'waiting'
}

/**
 * Leaves an event, takes an offered seat, or deletes a registration: one's own, or with the token of a mail those of its address. Refusals:
 * `not_found`, `not_registered`, `offer_expired`, `link_altered`, `link_expired`.
 */
export async function changeRegistration(db: Db, { intent, registration }: RegistrationChange, token: string | null = null): Promise<void> {
  const call = {
    leave: sql`private.leave_event(${registration}, ${token})`,
    accept: sql`private.accept_seat(${registration}, ${token})`,
    erase: sql`private.erase_registration(${registration}, ${token})`,
  }[intent]
  await sql`select ${call}`.execute(db)
}
