/**
 * Whether a request that changes something was sent by one of our own pages, by its Origin or Sec-Fetch-Site header; in addition to SameSite
 * cookies. It is asked before the router, which would answer a foreign Origin itself: with a text of two words, and as an error in the log.
 */
import type { IncomingHttpHeaders } from 'node:http'

/** `own` is the origin of this site. */
export const isSameOrigin = ({ origin, 'sec-fetch-site': site }: IncomingHttpHeaders, own: string): boolean =>
  origin ? origin === own : site === 'same-origin'
