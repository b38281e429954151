/** Which content without an owner staff see. `none` is what belongs to no country. */
import { countryCode, firstOf, oneOf } from '#app/lib/list-filters.ts'
import { defineListQuery, type ListFilters } from '#app/lib/list-query.ts'

export const orphanedQuery = defineListQuery({ filters: { country: firstOf(oneOf(['none']), countryCode) } })
export type OrphanedFilters = ListFilters<typeof orphanedQuery>
