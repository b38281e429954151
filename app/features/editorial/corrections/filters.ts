/** Which corrections staff see: from the address of their page. */
export const correctionStates = ['open', 'corrected', 'declined'] as const
export type CorrectionState = (typeof correctionStates)[number]
export type CorrectionFilters = { state: CorrectionState | 'all'; page: number }

/** Open ones, unless the address asks for others. What it does not know is as if it were not there. */
export function readCorrectionFilters(params: URLSearchParams): CorrectionFilters {
  const state = params.get('state')
  const page = params.get('page') ?? ''
  return {
    state: [...correctionStates, 'all' as const].find((known) => known === state) ?? 'open',
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  }
}

/** The query of an address with these filters, and some of them changed. Another state begins at the first page. */
export function correctionQuery(filters: CorrectionFilters, change: Partial<CorrectionFilters> = {}): string {
  const { state, page } = { ...filters, page: 1, ...change }
  const params = new URLSearchParams()
  if (state !== 'open') params.set('state', state)
  if (page > 1) params.set('page', String(page))
  return params.size > 0 ? `?${params}` : ''
}
