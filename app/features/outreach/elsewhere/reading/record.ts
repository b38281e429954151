/** A record of a feed or repository, as it is stored. */
import { parseWebAddress } from '#app/lib/parse-web-address.ts'
import { isDoubtful } from './doubt.ts'
import { toPlainText } from './plain-text.ts'
import { readPublishedDay } from './published-day.ts'

/** `publishedOn` is a year, month or day (ISO 8601); `subjects` are joined with bars, for finding topics and countries. */
export type ElsewhereRecord = {
  externalId: string
  title: string
  language: string | null
  url: string
  publishedOn: string | null
  description: string
  subjects: string
  isDoubtful: boolean
}

const most = { title: 300, description: 600, subjects: 1_000, id: 500, url: 1_000 } as const

type Given = {
  id: string
  title: string
  language: string
  links: readonly string[]
  dates: readonly string[]
  description: string
  subjects: readonly string[]
}

/** Null if the record has no title or no web address: then readers could do nothing with it. The first link that is one is taken. */
export function toRecord(given: Given, base: string): ElsewhereRecord | null {
  const description = toPlainText(given.description, most.description)
  const title = toPlainText(given.title, most.title) || toPlainText(given.description, 100)
  const url = given.links.map((link) => toAddress(link, base)).find((link) => link !== null)
  if (!title || !url) return null
  return {
    externalId: (given.id.trim() || url).slice(0, most.id),
    title,
    language: toLanguage(given.language),
    url,
    publishedOn: earliest(given.dates),
    description,
    subjects: toPlainText(given.subjects.join(' | '), most.subjects),
    isDoubtful: isDoubtful({ title, description }),
  }
}

/** A complete http(s) address; a relative one is completed with the address of the feed. */
function toAddress(link: string, base: string): string | null {
  const text = link.trim()
  if (!text || text.length > most.url || /\s/.test(text)) return null
  const url = URL.parse(text, base)
  return url && /^https?:$/.test(url.protocol) && url.href.length <= most.url ? parseWebAddress(url.href) : null
}

/** Repositories also give the days on which a record was entered: they have a time, and are later than the day of publication. */
function earliest(dates: readonly string[]): string | null {
  const read = dates.flatMap((date) => readPublishedDay(date) ?? []).sort()
  return read[0] ?? null
}

/** ISO 639-2, with its bibliographic codes. */
const threeLetters: Record<string, string> = {
  spa: 'es',
  eng: 'en',
  por: 'pt',
  fra: 'fr',
  fre: 'fr',
  deu: 'de',
  ger: 'de',
  ita: 'it',
  hat: 'ht',
}

/** ISO 639-1 of `es`, `es_CL`, `spa` or `Español`; null if it cannot be told. */
export function toLanguage(given: string): string | null {
  const code = /^([a-z]{2,3})(?=$|[-_])/i.exec(given.trim())?.[1]?.toLowerCase() ?? ''
  return code.length === 2 ? code : (threeLetters[code] ?? null)
}
