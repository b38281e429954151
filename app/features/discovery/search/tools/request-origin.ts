import type { Search } from '#app/features/core/search-url/schema.ts'
import type { Labels } from '#app/features/discovery/search/vocabulary.server.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'

type RequestOrigin = { from: { q: string; country: string | null; topic: string | null }; about: string[] }

/** What a search request takes from the search: its words, and the country and topic if exactly one is set. */
export function requestOriginOf(search: Search, labels: Labels, language: Language): RequestOrigin {
  const only = (values: readonly string[]) => (values.length === 1 ? (values[0] ?? null) : null)
  const country = only(search.country)
  const topic = only(search.topic)
  const about = [country && labels.country.get(country), topic && labels.topic.get(topic)]
  return { from: { q: search.q, country, topic }, about: about.flatMap((label) => (label && pickText(label, language)?.text) || []) }
}
