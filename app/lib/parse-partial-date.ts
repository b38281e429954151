/** Parses days, months and years as people write them, in the precision given. */

/** Matched by prefix, without accents: Spanish, English, Portuguese and French differ little. */
const months: readonly RegExp[] = [
  /^(ene(ro)?|jan(uary|eiro|v|vier)?)$/,
  /^(feb(rero|ruary)?|fev(ereiro|r|rier)?)$/,
  /^(mar(zo|ch|co|s)?)$/,
  /^(abr(il)?|apr(il)?|avr(il)?)$/,
  /^(may(o)?|mai(o)?)$/,
  /^(jun(io|e|ho)?|juin)$/,
  /^(jul(io|y|ho)?|juil(let)?)$/,
  /^(ago(sto)?|aug(ust)?|aou(t)?)$/,
  /^(sep(t|tiembre|tember|tembre)?|set(iembre|embro)?)$/,
  /^(oct(ubre|ober|obre)?|out(ubro)?)$/,
  /^(nov(iembre|ember|embro|embre)?)$/,
  /^(dic(iembre)?|dec(ember|embre)?|dez(embro)?)$/,
]

const romanMonths = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/** Weekdays of the same languages, full and short; `mar` is March. */
const weekday =
  /^(lun(es|di)?|mart(es|edi)|mardi|mier(coles)?|mie|mercredi|jue(ves)?|jeudi|vie(rnes)?|vendredi|sab(ado)?|samedi|dom(ingo)?|dimanche|mon(day)?|tue(s|sday)?|wed(nesday)?|thu(r|rs|rsday)?|fri(day)?|sat(urday)?|sun(day)?|segunda|terca|quarta|quinta|sexta|feira)$/
const first = /^(primer[oa]?|first|premier|primeiro)$/
const filler = /^(de|del|do|of|the|el|le|ano|year|annee)$/

export type ParsedDate = { ok: true; date: string } | { ok: false; reason: 'unknown' | 'ambiguous' }
const unknown: ParsedDate = { ok: false, reason: 'unknown' }

/**
 * Returns an ISO 8601 year, month or day: `2019`, `2019-03`, `2019-03-14`. In numbers the day comes before the month, as in the whole
 * region; with `monthMayComeFirst` (a person who writes English may mean 4 March by 03/04/2021), a date with two readings is `ambiguous`.
 */
export function parsePartialDate(typed: string, { monthMayComeFirst = false } = {}): ParsedDate {
  if (typed.length > 60) return unknown
  const text = latinDigits(typed.normalize('NFKD'))
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .trim()
    .replace(/^(\d{4}-\d\d-\d\d)[t ]+\d\d:\d\d(:\d\d([.,]\d+)?)?\s*(z|[+-]\d\d(:?\d\d)?)?$/, '$1')
    .replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
    .replace(/(?<![\d.])([12])\.(\d{3})(?![\d.])/, '$1$2')
    .replace(/(\d)\.?(st|nd|rd|th|er[oa]?|r[oa]|d[oa]|t[oa]|o|a|º|ª|°)(?=\W|$)/g, '$1')
  const all = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word && !filler.test(word))
  const words = all.filter((word) => !weekday.test(word)).map((word) => (first.test(word) ? '1' : word))
  const parsed = fromWords(words, monthMayComeFirst)
  // A weekday or an ordinal implies a day.
  const needsDay = all.some((word) => weekday.test(word) || first.test(word))
  return needsDay && parsed.ok && parsed.date.length < 10 ? unknown : parsed
}

/** Digits of any script to ASCII: Unicode keeps the ten digits of a script together. */
const latinDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    let before = 0
    while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1
    return String(before % 10)
  })

function fromWords(words: string[], monthMayComeFirst: boolean): ParsedDate {
  const named = words.flatMap((word, index) => {
    const month = months.findIndex((pattern) => pattern.test(word)) + 1 || romanMonths.indexOf(word) + 1
    return month > 0 ? [{ index, month }] : []
  })
  const numbers = words.filter((word) => /^\d{1,4}$/.test(word))
  if (numbers.length + named.length !== words.length || named.length > 1) return unknown
  if (named[0]) return fromNamedMonth(numbers, named[0].month)
  return fromNumbers(numbers, monthMayComeFirst)
}

const isYear = (number: string | undefined): number is string => number?.length === 4

function fromNamedMonth(numbers: string[], month: number): ParsedDate {
  const years = numbers.filter(isYear)
  const days = numbers.filter((number) => number.length <= 2)
  if (years.length !== 1 || years.length + days.length !== numbers.length || days.length > 1) return unknown
  return toIsoDate(years[0], month, days[0])
}

function fromNumbers(numbers: string[], monthMayComeFirst: boolean): ParsedDate {
  const [first, second, third, ...more] = numbers
  if (more.length > 0 || first === undefined) return unknown
  if (second === undefined) return isYear(first) ? toIsoDate(first) : unknown
  if (isYear(first)) return toIsoDate(first, Number(second), third)
  if (third === undefined) return isYear(second) ? toIsoDate(second, Number(first)) : unknown
  if (!isYear(third)) return unknown
  const isEitherWay = Number(first) <= 12 && Number(second) <= 12 && first !== second
  if (monthMayComeFirst && isEitherWay) return { ok: false, reason: 'ambiguous' }
  // 03/15/2021 has only one reading.
  return Number(second) > 12 ? toIsoDate(third, Number(first), second) : toIsoDate(third, Number(second), first)
}

function toIsoDate(year: string | undefined, month?: number, day?: string): ParsedDate {
  const parts = [year, ...(month === undefined ? [] : [padTwo(month)]), ...(day === undefined ? [] : [padTwo(day)])]
  const date = parts.join('-')
  return isDate(date) ? { ok: true, date } : unknown
}

const padTwo = (number: number | string) => String(number).padStart(2, '0')

/** Whether the calendar has this date: 2021-02-30 is invalid. A year before 1000 is half typed, and the database has no year 0. */
function isDate(date: string): boolean {
  if (date < '1000') return false
  const [, month = '01', day = '01'] = date.split('-')
  const at = new Date(`${date.slice(0, 4)}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.getUTCMonth() + 1 === Number(month)
}
