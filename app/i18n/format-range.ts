import { formatDate } from './format.ts'
import type { Language } from './languages.ts'

const days: Record<Language, Intl.DateTimeFormat> = { es: dayFormat('es-CL'), en: dayFormat('en-GB') }
function dayFormat(locale: string) {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' })
}

const isDay = (date: string) => date.length === 'yyyy-mm-dd'.length

/**
 * A range from one day, month or year to another (ISO 8601), writing the common part once. Without an end, or with the same end, it is one
 * date.
 */
export function formatDateRange(from: string, to: string, language: Language): string {
  if (!to || to === from) return formatDate(from, language)
  if (isDay(from) && isDay(to) && from < to) return days[language].formatRange(new Date(from), new Date(to))
  return `${formatDate(from, language)} – ${formatDate(to, language)}`
}

/**
 * The same for pages that hydrate: servers and browsers write the common part of a range differently, so it is written here. In both languages
 * a date begins with its day and ends with its year.
 */
export function formatPeriod(from: string, to: string, language: Language): string {
  if (!to || to === from) return formatDate(from, language)
  const [first, last] = [formatDate(from, language), formatDate(to, language)]
  const isSame = (length: number) => from < to && from.slice(0, length) === to.slice(0, length)
  if (isDay(from) && isDay(to) && isSame('yyyy-mm'.length)) return `${Number(from.slice(-2))}–${last}`
  const hasMonths = from.length > 'yyyy'.length && to.length > 'yyyy'.length
  return `${hasMonths && isSame('yyyy'.length) ? first.replace(/ (de )?\d{4}$/, '') : first} – ${last}`
}
