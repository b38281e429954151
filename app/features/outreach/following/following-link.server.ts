import type { Db } from '#app/db/clients.server.ts'
import { makeAddressToken } from '#app/features/core/mail/address-link.server.ts'

/** Milliseconds: a mail that is found again after months must still be able to end the mails. */
const validity = 400 * 24 * 60 * 60_000

/** A new token with which the holder of an address sees and changes what it follows. */
export const makeFollowingToken = (db: Db, email: string): Promise<string> =>
  makeAddressToken(db, 'following', email, new Date(Date.now() + validity))
