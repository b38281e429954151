import type { Db } from '#app/db/clients.server.ts'
import { makeAddressToken } from '#app/features/core/mail/address-link.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import type { Language } from '#app/i18n/languages.ts'

/** Milliseconds after the end of the event. */
const validity = 30 * 24 * 60 * 60_000

/** The path of a new link with which the holder of an address sees and changes its registrations. */
export async function makeRegistrationLink(db: Db, email: string, endsAt: Date, language: Language): Promise<string> {
  const token = await makeAddressToken(db, 'registrations', email, new Date(new Date(endsAt).getTime() + validity))
  return pathTo('registrations', language, { token })
}
