import type { Search } from '#app/features/core/search-url/schema.ts'
import type { Labels } from '#app/features/discovery/search/vocabulary.server.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'

type Narrowing = { from: { q: string; country: string | null; topic: string | null }; about: string[] }

/** What a request for what was not found takes over from the search: its words, and the country and topic if it was narrowed to one. */
export function narrowingOf(search: Search, labels: Labels, language: Language): Narrowing {
  const only = (values: readonly string[]) => (values.length === 1 ? (values[0] ?? null) : null)
  const country = only(search.country)
  const topic = only(search.topic)
  const about = [country && labels.country.get(country), topic && labels.topic.get(topic)]
  return { from: { q: search.q, country, topic }, about: about.flatMap((label) => (label && pickText(label, language)?.text) || []) }
}
