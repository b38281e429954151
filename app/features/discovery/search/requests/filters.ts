/** What of the requests staff see: from the address of their page. */
import { cleanText } from '#app/lib/clean-text.ts'

export const requestStates = ['open', 'answered', 'closed'] as const
export type RequestState = (typeof requestStates)[number]
export type RequestFilters = { state: RequestState | 'all'; q: string; page: number }

/** Open ones, unless the address asks for others. What it does not know is as if it were not there. */
export function readFilters(params: URLSearchParams): RequestFilters {
  const state = params.get('state')
  const page = params.get('page') ?? ''
  return {
    state: [...requestStates, 'all' as const].find((known) => known === state) ?? 'open',
    q: cleanText(params.get('q') ?? '').slice(0, 100),
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  }
}

/** The query of an address with these filters, and some of them changed. Other filters begin at the first page. */
export function queryOf(filters: RequestFilters, change: Partial<RequestFilters> = {}): string {
  const { state, q, page } = { ...filters, page: 1, ...change }
  const params = new URLSearchParams()
  if (state !== 'open') params.set('state', state)
  if (q) params.set('q', q)
  if (page > 1) params.set('page', String(page))
  return params.size > 0 ? `?${params}` : ''
}
