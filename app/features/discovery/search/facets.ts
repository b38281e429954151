/** The filters of a search page: every value with results, most frequent first. */
import { type Kind, kinds } from '#app/features/core/kinds/kinds.ts'
import type { Facet as FacetName, Search } from '#app/features/core/search-url/schema.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'

export type FacetValue = { value: string; label: string; count: number; isActive: boolean }
/** `label` is empty if the interface has the text: kinds, languages and years. With `isBounded`, `count` is a lower bound. */
export type Facet = { facet: FacetName; values: FacetValue[]; isBounded: boolean }

/** In the order of the page. Kinds are shown above the results. */
export const facetOrder = [
  'country',
  'topic',
  'challenge',
  'change',
  'population',
  'recommendation',
  'year',
  'lang',
] as const satisfies readonly FacetName[]

type Labels = Partial<Record<FacetName, ReadonlyMap<string, Localized>>>
type Counts = Record<FacetName, Record<string, number>>

export function toFacets(search: Search, counts: Counts, bounded: readonly FacetName[], labels: Labels, language: Language): Facet[] {
  return facetOrder.map((facet) => {
    const active = valuesInUse(search, facet)
    const values = [...new Set([...active, ...Object.keys(counts[facet])])].map((value) => ({
      value,
      label: pickText(labels[facet]?.get(value), language)?.text ?? '',
      count: counts[facet][value] ?? 0,
      isActive: active.includes(value),
    }))
    return { facet, values: values.sort(orders[facet] ?? byUse), isBounded: bounded.includes(facet) }
  })
}

export const valuesInUse = (search: Search, facet: FacetName): string[] =>
  facet === 'year' ? (search.year === null ? [] : [String(search.year)]) : search[facet]

/** The count as text, with a plus if it is a lower bound. */
export const countText = (count: number, isBounded: boolean, language: Language): string =>
  formatNumber(count, language) + (isBounded ? '+' : '')

const activeFirst = (a: FacetValue, b: FacetValue) => Number(b.isActive) - Number(a.isActive)
const byUse = (a: FacetValue, b: FacetValue) => activeFirst(a, b) || b.count - a.count || a.label.localeCompare(b.label, 'es')
const orders: Partial<Record<FacetName, (a: FacetValue, b: FacetValue) => number>> = {
  recommendation: (a, b) => a.value.localeCompare(b.value, 'en', { numeric: true }),
  year: (a, b) => activeFirst(a, b) || Number(b.value) - Number(a.value),
}

/** Kinds keep the order of the menu. */
export const kindFacet = (search: Search, counts: Counts): { kind: Kind; count: number; isActive: boolean }[] =>
  kinds
    .map((kind) => ({ kind, count: counts.kind[kind] ?? 0, isActive: search.kind.includes(kind) }))
    .filter(({ count, isActive }) => count > 0 || isActive)
