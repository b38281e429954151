/** Which changes of government staff see: those to come, unless the address asks for others. */
import { countryCode, flag, month, oneOf, sortBy, text } from '#app/lib/list-filters.ts'
import { defineListQuery, type ListFilters } from '#app/lib/list-query.ts'
import { certainties, changeKinds } from './schema.ts'

export const periods = ['ahead', 'past', 'all'] as const

export const changeQuery = defineListQuery({
  filters: {
    q: text(),
    period: oneOf(periods, 'ahead'),
    month,
    country: countryCode,
    kind: oneOf(changeKinds),
    certainty: oneOf(certainties),
    conflict: flag('yes'),
    sort: sortBy(['date', 'country', 'checked']),
  },
})
export type ChangeFilters = ListFilters<typeof changeQuery>
