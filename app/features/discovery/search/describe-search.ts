import { filters, type Search } from '#app/features/core/search-url/schema.ts'
import { findText } from '#app/i18n/find-text.ts'
import { i18nOf, textsIn } from '#app/i18n/i18n.server.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'
import type { Labels } from './vocabulary.server.ts'

/** A search as text, e.g. "pensiones · Perú · 2019": title of its feed and default name of a saved search. */
export function describeSearch(search: Search, labels: Labels, language: Language): string {
  const t = textsIn(language)
  const values = filters.flatMap((filter) => search[filter].map((value) => wordsOf(filter, value)))
  const parts = [search.q, ...values, search.year === null ? '' : String(search.year)]
  return parts.filter(Boolean).join(' · ') || t('search:everything')

  function wordsOf(filter: (typeof filters)[number], value: string): string {
    if (filter === 'kind') return findText(i18nOf(language), 'common', `kinds.${value}`) ?? value
    if (filter === 'lang') return t('common:language.in', { language: findText(i18nOf(language), 'common', `language.${value}`) ?? value })
    const label = (labels as Partial<Record<string, Labels['topic']>>)[filter]?.get(value)
    return pickText(label, language)?.text ?? value
  }
}
