/** Which posts staff see in the list of next contacts: those that are due, unless the address asks for others. */
import { levels } from '#app/features/core/person/post-levels.ts'
import { countryCode, oneOf, text } from '#app/lib/list-filters.ts'
import { defineListQuery, type ListFilters } from '#app/lib/list-query.ts'

export const standings = ['due', 'paused', 'all'] as const

export const standingQuery = defineListQuery({
  filters: { q: text(), standing: oneOf(standings, 'due'), country: countryCode, level: oneOf(levels) },
})
export type StandingFilters = ListFilters<typeof standingQuery>
