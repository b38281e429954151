/** What the public page of exchanges shows, as its address says it. */

import { pathTo } from '#app/i18n/addresses.ts'
import type { Language } from '#app/i18n/languages.ts'

/** Open offers and requests, visits that are arranged, and offers and requests that are closed or whose time is over. */
export const sections = ['offer', 'request', 'visit', 'closed'] as const
export type Section = (typeof sections)[number]
/** `country` is ISO 3166-1 alpha-3, `topic` a slug. Without a section, the first of each. */
export type Board = { show: Section | null; country: string | null; topic: string | null; page: number }

export function readBoard(params: URLSearchParams): Board {
  const country = params.get('country')?.toUpperCase() ?? ''
  const topic = params.get('topic') ?? ''
  const page = params.get('page') ?? ''
  return {
    show: sections.find((one) => one === params.get('show')) ?? null,
    country: /^[A-Z]{3}$/.test(country) ? country : null,
    topic: /^[a-z0-9-]{1,40}$/.test(topic) ? topic : null,
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  }
}

export function boardPath(language: Language, { show, country, topic, page }: Partial<Board>): string {
  return pathTo('exchanges', language) + boardQuery({ show, country, topic, page })
}

export function boardQuery({ show, country, topic, page = 1 }: Partial<Board>): string {
  const query = new URLSearchParams()
  if (show) query.set('show', show)
  if (country) query.set('country', country.toLowerCase())
  if (topic) query.set('topic', topic)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `?${query}` : ''
}
