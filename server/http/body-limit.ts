/** The maximum size of a request body in bytes, by address. */
import { matchAddress } from '#app/i18n/match-address.ts'

const MB = 1024 * 1024

/** Addresses whose forms carry a translation file (XLIFF), a list of participants or a follow-up plan. */
const withFile = ['translate', 'translateOwn', 'eventClosing', 'planImport']

/** Uploads are not buffered: they stream, and their action limits them (media-types.ts, and the announced size of the upload). */
const streamed = /^\/uploads\/[^/]+(\/parts(\/[^/]+)?)?\/?$/

/** Bytes; null where the body streams. */
export function bodyLimitOf(pathname: string): number | null {
  if (streamed.test(pathname)) return null
  const name = matchAddress(pathname.replace(/\.data$/, ''))?.name
  return name && withFile.includes(name) ? 5 * MB : MB
}
