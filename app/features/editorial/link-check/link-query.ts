/** Which outside addresses staff see: broken ones, unless the address asks for others. */
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { countryCode, oneOf } from '#app/lib/list-filters.ts'
import { defineListQuery, type ListFilters } from '#app/lib/list-query.ts'

/** In the order in which they ask for something to be done. */
export const shown = ['broken', 'doubtful', 'moved', 'blocked', 'sound', 'unchecked'] as const
export type Shown = (typeof shown)[number]
export const usedIn = [...kinds, 'institution', 'platform'] as const

export const linkQuery = defineListQuery({ filters: { show: oneOf(shown, 'broken'), country: countryCode, kind: oneOf(usedIn) } })
export type LinkFilters = ListFilters<typeof linkQuery>
