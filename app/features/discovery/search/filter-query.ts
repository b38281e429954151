/** Filters as text-search queries: the index holds `=facet:value` for every value a resource is filed under. */
import { type Filter, filters, type Search } from '#app/features/core/search-url/schema.ts'

const quote = (lexeme: string) => `'${lexeme.replaceAll(/['\\]/g, '$&$&')}'`
const group = (search: Search, filter: Filter) => `(${search[filter].map((value) => quote(`=${filter}:${value}`)).join(' | ')})`

/** The filters in use, without the year, which is a range and no value. */
const inUse = (search: Search) => filters.filter((filter) => search[filter].length > 0)

/** All filters together; empty if there is none. */
export const strictFilter = (search: Search): string =>
  inUse(search)
    .map((filter) => group(search, filter))
    .join(' & ')

/**
 * What at least all filters but one let through: by that the values of each filter are counted as if it were not there.
 * Empty where that is everything, null where no filter is in use.
 */
export function relaxedFilter(search: Search): string | null {
  const names = inUse(search)
  if (names.length === 0) return search.year === null ? null : ''
  if (names.length === 1) return ''
  return names
    .map(
      (left) =>
        `(${names
          .filter((name) => name !== left)
          .map((name) => group(search, name))
          .join(' & ')})`,
    )
    .join(' | ')
}
