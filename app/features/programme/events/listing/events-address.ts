/** Which events the public page shows, as its address says it, and the calendar of the same events. */
import { pathTo } from '#app/i18n/addresses.ts'
import type { Language } from '#app/i18n/languages.ts'

/** `country` is ISO 3166-1 alpha-3, `topic` a slug; `page` is that of past events. */
export type EventChoice = { country: string | null; topic: string | null; page: number }

export function readEventChoice(params: URLSearchParams): EventChoice {
  const country = params.get('country')?.toUpperCase() ?? ''
  const topic = params.get('topic') ?? ''
  const page = params.get('page') ?? ''
  return {
    country: /^[A-Z]{3}$/.test(country) ? country : null,
    topic: /^[a-z0-9-]{1,60}$/.test(topic) ? topic : null,
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  }
}

export function eventsQuery({ country, topic, page = 1 }: Partial<EventChoice>): string {
  const query = new URLSearchParams()
  if (topic) query.set('topic', topic)
  if (country) query.set('country', country.toLowerCase())
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `?${query}` : ''
}

export const eventsPath = (language: Language, choice: Partial<EventChoice>): string => pathTo('events', language) + eventsQuery(choice)

/** The calendar file of these events, or of all courses, and the address with which a calendar program subscribes to it. */
export function calendarAddresses(
  origin: string,
  language: Language,
  choice: Partial<EventChoice> | { kind: 'course' },
): { file: string; subscription: string } {
  const file = pathTo('eventsCalendar', language) + ('kind' in choice ? `?kind=${choice.kind}` : eventsQuery({ ...choice, page: 1 }))
  return { file, subscription: origin.replace(/^https?:/, 'webcal:') + file }
}
