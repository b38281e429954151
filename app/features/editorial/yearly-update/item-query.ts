/** Which items of a yearly update staff see. */
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { countryCode, id, oneOf } from '#app/lib/list-filters.ts'
import { defineListQuery, type ListFilters } from '#app/lib/list-query.ts'
import { itemStates } from './schema.ts'

/** `institution` and `owner` are ids. */
export const itemQuery = defineListQuery({
  filters: { state: oneOf(itemStates), country: countryCode, kind: oneOf(kinds), institution: id, owner: id },
})
export type ItemFilters = ListFilters<typeof itemQuery>
