/** Builds the addresses of a search: everything on the search page is a link or a GET form, so these make up the whole interaction. */
import { defaultSort, type Facet, filters, type Search } from './schema.ts'

/** In a fixed order and without defaults, so that the same search has one address. */
export function toParams(search: Search): URLSearchParams {
  const params = new URLSearchParams()
  if (search.q) params.set('q', search.q)
  for (const filter of filters)
    for (const value of search[filter]) params.append(filter, filter === 'country' ? value.toLowerCase() : value)
  if (search.year !== null) params.set('year', String(search.year))
  if (search.sort !== defaultSort(search.q)) params.set('sort', search.sort)
  if (search.page > 1) params.set('page', String(search.page))
  return params
}

/** The address of a search with some of it changed. A changed search begins at its first page. */
export function searchPath(path: string, search: Search, change: Partial<Search> = {}): string {
  const params = toParams({ ...search, page: 1, ...change })
  return params.size > 0 ? `${path}?${params}` : path
}

/** The values of a facet with one toggled; there is at most one year. */
export const toggle = (search: Search, facet: Facet, value: string): Partial<Search> => {
  if (facet === 'year') return { year: search.year === Number(value) ? null : Number(value) }
  const values = search[facet]
  return { [facet]: values.includes(value) ? values.filter((one) => one !== value) : [...values, value] }
}

export const emptySearch: Search = {
  q: '',
  kind: [],
  country: [],
  topic: [],
  population: [],
  challenge: [],
  change: [],
  recommendation: [],
  lang: [],
  year: null,
  sort: 'newest',
  page: 1,
}
