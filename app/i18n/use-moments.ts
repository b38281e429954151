import { useSyncExternalStore } from 'react'
import { formatDay, formatMoment, formatTime } from './format.ts'
import { useLanguage } from './use-language.ts'

const subscribe = () => () => {}
const browserZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone
const unknownZone = () => null

/**
 * The reader's time zone (IANA name). Null on the server, on pages without script and during hydration, so that the browser first renders
 * the same as the server.
 */
export const useTimeZone = (): string | null => useSyncExternalStore(subscribe, browserZone, unknownZone)

/** Formats timestamps in the page's language and the reader's zone; if that is unknown, in UTC with its name. */
export function useMoments() {
  const language = useLanguage()
  const zone = useTimeZone()
  return {
    momentOf: (moment: Date | string | number) => formatMoment(moment, language, zone),
    dayOf: (moment: Date | string) => formatDay(moment, language, zone),
    timeOf: (moment: Date | string) => formatTime(moment, language, zone),
  }
}
