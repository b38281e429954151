/** What the address of a list says: filters, order and page; read, written back, and handed to SQL as limit and offset. */
import type { Filter } from './list-filters.ts'

type Filters = Record<string, Filter<unknown>>
type ValueOf<Named> = Named extends Filter<infer Value> ? Value : never
type ValuesOf<Named extends Filters> = { [Name in keyof Named]: ValueOf<Named[Name]> } & { page: number }

export type ListQuery<Named extends Filters> = ReturnType<typeof defineListQuery<Named>>
/** The values that a list query reads: one for each filter, and `page`, from 1. */
export type ListFilters<Query> = Query extends ListQuery<infer Named> ? ValuesOf<Named> : never
/** A list at its address, as `at` returns it, whatever its filters are. */
export type List = ReturnType<ListQuery<Filters>['at']>

/**
 * The query of one list. The keys of `filters` are the names of the parameters. Reading never fails: a parameter that is unknown or means
 * nothing is left out. Writing leaves out what an address without it means anyway, so that the same list has one address.
 */
export function defineListQuery<Named extends Filters>({ filters, perPage = 30 }: { filters: Named; perPage?: number }) {
  type Values = ValuesOf<Named>
  const named = Object.entries(filters)

  const read = (params: URLSearchParams): Values => {
    const values = named.map(([name, filter]) => {
      const sent = params.get(name)
      return [name, (sent === null ? undefined : filter.read(sent)) ?? filter.none] as const
    })
    return { ...Object.fromEntries(values), page: pageNumber(params) } as Values
  }

  /** What an address says of the filters, as pairs of name and text. */
  const pairsOf = (values: Values): [name: string, text: string][] =>
    named.filter(([name, filter]) => values[name] !== filter.none).map(([name, filter]) => [name, filter.write(values[name])])

  /** The query of an address, with its question mark. Filters that are `changed` begin at the first page. `more` are parameters for other uses. */
  const write = (values: Values, changed: Partial<Values> = {}, more: Record<string, string> = {}): string => {
    const next: Values = { ...values, page: 1, ...changed }
    const page: [string, string][] = next.page > 1 ? [['page', String(next.page)]] : []
    const query = new URLSearchParams([...pairsOf(next), ...page, ...Object.entries(more)])
    return query.size > 0 ? `?${query}` : ''
  }

  /** Whether one of these filters, or any of all, leaves something out. */
  const isFiltered = (values: Values, names: readonly string[] = Object.keys(filters)): boolean =>
    pairsOf(values).some(([name]) => names.includes(name) && filters[name]?.control !== 'sort')

  const pagesOf = (total: number): number => Math.max(1, Math.ceil(total / perPage))

  return {
    filters,
    pagesOf,
    read,
    write,
    /** The query of the same list at the same page, with `more`: for the answer to a form that the list holds. */
    keep: (params: URLSearchParams, more: Record<string, string>): string => {
      const values = read(params)
      return write(values, { page: values.page } as Partial<Values>, more)
    },
    isFiltered,
    /** What a query to the database takes; both in rows. */
    window: ({ page }: { page: number }) => ({ limit: perPage, offset: (page - 1) * perPage }),
    /** The list at `path` with these filters, for the components that show it. */
    at: (path: string, values: Values) => ({
      filters,
      values,
      path,
      page: values.page,
      pairs: pairsOf(values),
      pagesOf,
      /** The address with some filters changed. */
      to(changed: Partial<Values> = {}) {
        return path + write(values, changed)
      },
      /** The address without these filters; null where none of them leaves anything out. */
      without(names: readonly string[]) {
        if (!isFiltered(values, names)) return null
        return path + write(values, Object.fromEntries(names.map((name) => [name, filters[name]?.none])) as Partial<Values>)
      },
    }),
  }
}

const pageNumber = (params: URLSearchParams): number => {
  const sent = params.get('page') ?? ''
  return /^[1-9]\d{0,4}$/.test(sent) ? Number(sent) : 1
}
