/** Filters as text-search queries: the index contains `=facet:value` for every value of a resource. */
import { type Filter, filters, type Search } from '#app/features/core/search-url/schema.ts'

const quote = (lexeme: string) => `'${lexeme.replaceAll(/['\\]/g, '$&$&')}'`
const group = (search: Search, filter: Filter) => `(${search[filter].map((value) => quote(`=${filter}:${value}`)).join(' | ')})`

/** The filters in use, without the year, which is a range. */
const inUse = (search: Search) => filters.filter((filter) => search[filter].length > 0)

/** All filters combined; empty if there are none. */
export const strictFilter = (search: Search): string =>
  inUse(search)
    .map((filter) => group(search, filter))
    .join(' & ')

/** Matches resources that meet all filters but one: the base for counting a filter's other values. Empty if that is everything, null if no filter is in use. */
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
