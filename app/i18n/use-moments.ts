import { useSyncExternalStore } from 'react'
import { formatDay, formatMoment, formatTime } from './format.ts'
import { useLanguage } from './use-language.ts'

const subscribe = () => () => {}
const browserZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone
const unknownZone = () => null

/**
 * The reader's time zone (IANA name). Null on the server, on pages without script and while a page hydrates, so that the browser
 * writes first what the server wrote.
 */
export const useTimeZone = (): string | null => useSyncExternalStore(subscribe, browserZone, unknownZone)

/** Moments in the page's language, in the reader's zone; where it is not known, in UTC by name. */
export function useMoments() {
  const language = useLanguage()
  const zone = useTimeZone()
  return {
    momentOf: (moment: Date | string | number) => formatMoment(moment, language, zone),
    dayOf: (moment: Date | string) => formatDay(moment, language, zone),
    timeOf: (moment: Date | string) => formatTime(moment, language, zone),
  }
}
