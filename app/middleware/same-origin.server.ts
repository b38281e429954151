/**
 * Whether a request that changes something was sent by one of our own pages, by its Origin or Sec-Fetch-Site header; in addition to SameSite
 * cookies. It is asked before the router, which would answer a foreign Origin itself: with a text of two words, and as an error in the log.
 */
import type { IncomingHttpHeaders } from 'node:http'
import { matchAddress } from '#app/i18n/match-address.ts'

/** `own` is the origin of this site. */
export const isSameOrigin = ({ origin, 'sec-fetch-site': site }: IncomingHttpHeaders, own: string): boolean =>
  origin ? origin === own : site === 'same-origin'

/** Mail programs send this form themselves, without cookies and without our origin: its secret is in the address (RFC 8058). */
export const isSentByMailPrograms = (pathname: string): boolean =>
  ['leaveFollowing', 'leaveCampaigns', 'stopReminders'].includes(matchAddress(pathname)?.name ?? '')
