/** Which exchanges staff see: requests that nobody has answered, the oldest first, unless the address asks for others. */
import { countryCode, oneOf, text } from '#app/lib/list-filters.ts'
import { defineListQuery, type ListFilters } from '#app/lib/list-query.ts'
import { sides } from './schema.ts'

/** `unmatched`: open, and no match is proposed. */
export const standings = ['unmatched', 'proposed', 'agreed', 'answered', 'withdrawn', 'over'] as const
export type Standing = (typeof standings)[number]

export const exchangeQuery = defineListQuery({
  filters: {
    q: text(),
    direction: oneOf([...sides, 'all'], 'request'),
    standing: oneOf([...standings, 'all'], 'unmatched'),
    country: countryCode,
  },
})
export type ExchangeFilters = ListFilters<typeof exchangeQuery>
