/** Numbers and dates as the reader writes them. */
import type { Language } from './languages.ts'

/** Chile's conventions (59.703; 5 de agosto de 2024) are those of ECLAC's own Spanish publications; British ones those of the UN's English. */
const locales: Record<Language, string> = { es: 'es-CL', en: 'en-GB' }

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>()
function keep<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
  const kept = cache.get(key) ?? make()
  cache.set(key, kept)
  return kept as T
}

export const formatNumber = (value: number, language: Language): string =>
  keep(`n${language}`, () => new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 })).format(value)

/** A part of a whole (0 to 1) in whole per cent. */
export const formatShare = (share: number, language: Language): string =>
  keep(`p${language}`, () => new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 0 })).format(share)

/** Bytes as kB, MB or GB. */
export function formatSize(bytes: number, language: Language): string {
  const [value, unit] =
    bytes < 1_000_000
      ? [bytes / 1_000, 'kilobyte']
      : bytes < 1_000_000_000
        ? [bytes / 1_000_000, 'megabyte']
        : [bytes / 1_000_000_000, 'gigabyte']
  return keep(
    `s${unit}${language}`,
    () => new Intl.NumberFormat(locales[language], { style: 'unit', unit, maximumFractionDigits: 1 }),
  ).format(value)
}

/** A year, month or day (ISO 8601), as precise as it is given. */
export function formatDate(date: string, language: Language): string {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (!month) return date
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', month: 'long', ...(day ? { day: 'numeric' } : {}) }
  return keep(`d${day ? 'd' : 'm'}${language}`, () => new Intl.DateTimeFormat(locales[language], options)).format(
    Date.UTC(year, month - 1, day ?? 1),
  )
}

type Moment = Date | string | number
const momentFormat = (options: Intl.DateTimeFormatOptions, timeZone: string, language: Language) =>
  keep(`t${JSON.stringify(options)}${timeZone}${language}`, () => new Intl.DateTimeFormat(locales[language], { ...options, timeZone }))

/** A moment as clocks stand in the reader's zone (IANA name). Null for a reader whose zone is not known: then in UTC, and it says so. */
const inZone = (options: Intl.DateTimeFormatOptions, moment: Moment, language: Language, zone: string | null): string =>
  zone
    ? momentFormat(options, zone, language).format(new Date(moment))
    : `${momentFormat(options, 'UTC', language).format(new Date(moment))} UTC`

export const formatMoment = (moment: Moment, language: Language, zone: string | null): string =>
  inZone({ dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' }, moment, language, zone)

export const formatTime = (moment: Moment, language: Language, zone: string | null): string =>
  inZone({ timeStyle: 'short', hourCycle: 'h23' }, moment, language, zone)

/** A moment in a zone that is not the reader's own, with its name: "3 de diciembre de 2026 a las 10:00 (hora de Chile)". */
export function formatMomentIn(moment: Moment, zone: string, language: Language): string {
  const name = momentFormat({ timeZoneName: 'longGeneric' }, zone, language)
    .formatToParts(new Date(moment))
    .find(({ type }) => type === 'timeZoneName')?.value
  return `${formatMoment(moment, language, zone)} (${name ?? zone})`
}

const isCalendarDay = (moment: Moment): moment is string => typeof moment === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(moment)

/** The day of a moment in the reader's zone, or in UTC where that is not known. A day of the calendar is the same everywhere. */
export const formatDay = (moment: Date | string, language: Language, zone: string | null): string =>
  isCalendarDay(moment)
    ? formatDate(moment, language)
    : momentFormat({ dateStyle: 'long' }, zone ?? 'UTC', language).format(new Date(moment))

/** Running time: 3:42. */
export const formatDuration = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`

export const sortByText = <T>(items: readonly T[], textOf: (item: T) => string, language: Language): T[] => {
  const collator = new Intl.Collator(locales[language])
  return [...items].sort((a, b) => collator.compare(textOf(a), textOf(b)))
}
