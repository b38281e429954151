/** How many bytes the body of a request may have, by its address. */
import { matchAddress } from '#app/i18n/match-address.ts'

const MB = 1024 * 1024

/** Addresses whose forms carry a translation file (XLIFF). */
const withFile = ['translate', 'translateOwn']

/** Files and parts of files are not taken in: they stream, and their action bounds them (media-types.ts, the announced size of an upload). */
const streamed = /^\/uploads\/[^/]+(\/parts(\/[^/]+)?)?\/?$/

/** Null where the body streams. */
export function bodyLimitOf(pathname: string): number | null {
  if (streamed.test(pathname)) return null
  const name = matchAddress(pathname.replace(/\.data$/, ''))?.name
  return name && withFile.includes(name) ? 5 * MB : MB
}
