import { parsePartialDate } from '#app/lib/parse-partial-date.ts'

/**
 * The day, month or year (ISO 8601) of a date as feeds and repositories write it: RFC 822, ISO 8601, and as people write, in Spanish or
 * English. Null if it cannot be read, or if it is later than tomorrow: such dates are mistakes, and would stay first in every list.
 */
export function readPublishedDay(written: string, now = new Date()): string | null {
  const text = written.trim().slice(0, 80)
  const parsed = parsePartialDate(rfc822(text) ?? text.replace(/[T ]\d{1,2}:\d\d.*$/i, ''))
  const last = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10)
  if (!parsed.ok || parsed.date.slice(0, 4) < '1900' || parsed.date > last.slice(0, parsed.date.length)) return null
  return parsed.date
}

/** `Wed, 23 Jul 14 23:18:39 +0200 +0200`: the day alone, with four digits of the year. The day of the week may be wrong or in any language. */
function rfc822(text: string): string | null {
  const found = /^(?:\p{L}+\.?,?\s+)?(\d{1,2})[\s-]+(\p{L}+)\.?[\s-]+(\d{4}|\d\d)(?=$|[\s,T])/u.exec(text)
  if (!found) return null
  const [, day, month, year = ''] = found
  return `${day} ${month} ${year.length === 2 ? `${Number(year) > 69 ? '19' : '20'}${year}` : year}`
}
