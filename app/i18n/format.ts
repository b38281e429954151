/** Formats numbers and dates for the reader's language. */
import type { Language } from './languages.ts'

/**
 * The conventions of ECLAC's Spanish publications are Chile's (59.703; 5 de agosto de 2024), those of the UN's English ones are British.
 */
const locales: Record<Language, string> = { es: 'es-CL', en: 'en-GB' }

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>()
function cached<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
  const formatter = cache.get(key) ?? make()
  cache.set(key, formatter)
  return formatter as T
}

export const formatNumber = (value: number, language: Language): string =>
  cached(`n${language}`, () => new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 })).format(value)

/** A share (0 to 1) in whole per cent. */
export const formatShare = (share: number, language: Language): string =>
  cached(`p${language}`, () => new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 0 })).format(share)

/** Bytes as kB, MB or GB. */
export function formatSize(bytes: number, language: Language): string {
  const [value, unit] =
    bytes < 1_000_000
      ? [bytes / 1_000, 'kilobyte']
      : bytes < 1_000_000_000
        ? [bytes / 1_000_000, 'megabyte']
        : [bytes / 1_000_000_000, 'gigabyte']
  return cached(
    `s${unit}${language}`,
    () => new Intl.NumberFormat(locales[language], { style: 'unit', unit, maximumFractionDigits: 1 }),
  ).format(value)
}

/** A year, month or day (ISO 8601), in its own precision. */
export function formatDate(date: string, language: Language): string {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (!month) return date
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', month: 'long', ...(day ? { day: 'numeric' } : {}) }
  return cached(`d${day ? 'd' : 'm'}${language}`, () => new Intl.DateTimeFormat(locales[language], options)).format(
    Date.UTC(year, month - 1, day ?? 1),
  )
}

type Moment = Date | string | number
const momentFormat = (options: Intl.DateTimeFormatOptions, timeZone: string, language: Language) =>
  cached(`t${JSON.stringify(options)}${timeZone}${language}`, () => new Intl.DateTimeFormat(locales[language], { ...options, timeZone }))

/** A timestamp in the reader's zone (IANA name). Null if the zone is unknown: then in UTC, with its name. */
const inZone = (options: Intl.DateTimeFormatOptions, moment: Moment, language: Language, zone: string | null): string =>
  zone
    ? momentFormat(options, zone, language).format(new Date(moment))
    : `${momentFormat(options, 'UTC', language).format(new Date(moment))} UTC`

export const formatMoment = (moment: Moment, language: Language, zone: string | null): string =>
  inZone({ dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' }, moment, language, zone)

export const formatTime = (moment: Moment, language: Language, zone: string | null): string =>
  inZone({ timeStyle: 'short', hourCycle: 'h23' }, moment, language, zone)

/** A timestamp in a zone other than the reader's, with the zone's name: "3 de diciembre de 2026 a las 10:00 (hora de Chile)". */
export const formatMomentIn = (moment: Moment, zone: string, language: Language): string =>
  `${formatMoment(moment, language, zone)} (${zoneNameAt(moment, zone, language)})`

/** "hora de Jamaica" rather than "hora estándar oriental"; the name of the zone's rules where `Intl` has only letters for the place, such as CET. */
function zoneNameAt(moment: Moment, zone: string, language: Language): string {
  if (zone === 'UTC') return zone
  const named = (timeZoneName: 'shortGeneric' | 'longGeneric') =>
    momentFormat({ timeZoneName }, zone, language)
      .formatToParts(new Date(moment))
      .find(({ type }) => type === 'timeZoneName')?.value ?? zone
  const place = named('shortGeneric')
  return /^hora | Time$/.test(place) ? place.replace(' & ', ' and ') : named('longGeneric')
}

const isCalendarDay = (moment: Moment): moment is string => typeof moment === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(moment)

/** The day of a timestamp in the reader's zone, or in UTC if that is unknown. A calendar day is the same in every zone. */
export const formatDay = (moment: Date | string, language: Language, zone: string | null): string =>
  isCalendarDay(moment)
    ? formatDate(moment, language)
    : momentFormat({ dateStyle: 'long' }, zone ?? 'UTC', language).format(new Date(moment))

/** A running time: 3:42. */
export const formatDuration = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`

export const sortByText = <T>(items: readonly T[], textOf: (item: T) => string, language: Language): T[] => {
  const collator = new Intl.Collator(locales[language])
  return [...items].sort((a, b) => collator.compare(textOf(a), textOf(b)))
}
