/** The filters a search page offers: every value that would leave something to read, most frequent first. */
import { type Kind, kinds } from '#app/features/resources/kinds.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'
import type { Filter, Search } from './schema.ts'

export type FacetValue = { value: string; label: string; count: number; isActive: boolean }
/** `label` is empty where the interface has the words: kinds and languages. */
export type Facet = { filter: Filter; values: FacetValue[] }

/** In the order of the page. Kinds stand apart, above the results. */
export const facetOrder = ['country', 'topic', 'challenge', 'population', 'recommendation', 'lang'] as const satisfies readonly Filter[]

type Labels = Partial<Record<Filter, ReadonlyMap<string, Localized>>>
type Counts = Record<Filter, Record<string, number>>

export function toFacets(search: Search, counts: Counts, labels: Labels, language: Language): Facet[] {
  return facetOrder.map((filter) => {
    const values = [...new Set([...search[filter], ...Object.keys(counts[filter])])].map((value) => ({
      value,
      label: pickText(labels[filter]?.get(value), language)?.text ?? '',
      count: counts[filter][value] ?? 0,
      isActive: search[filter].includes(value),
    }))
    const isNumbered = filter === 'recommendation'
    return { filter, values: values.sort(isNumbered ? byValue : byUse) }
  })
}

const byValue = (a: FacetValue, b: FacetValue) => a.value.localeCompare(b.value, 'en', { numeric: true })
const byUse = (a: FacetValue, b: FacetValue) =>
  Number(b.isActive) - Number(a.isActive) || b.count - a.count || a.label.localeCompare(b.label, 'es')

/** Kinds keep the order of the menus. */
export const kindFacet = (search: Search, counts: Counts): { kind: Kind; count: number; isActive: boolean }[] =>
  kinds
    .map((kind) => ({ kind, count: counts.kind[kind] ?? 0, isActive: search.kind.includes(kind) }))
    .filter(({ count, isActive }) => count > 0 || isActive)
