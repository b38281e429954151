/** Which tasks staff see: the open ones, unless the address asks for others. */
import { countryCode, oneOf, sortBy } from '#app/lib/list-filters.ts'
import { defineListQuery, type ListFilters } from '#app/lib/list-query.ts'

/** Secure institutional memory, prepare the pack for the incoming team, call on the new team. */
export const taskSteps = ['memory', 'pack', 'visit'] as const
export type TaskStep = (typeof taskSteps)[number]
export const taskStates = ['open', 'done', 'skipped', 'all'] as const

export const taskQuery = defineListQuery({
  filters: {
    state: oneOf(taskStates, 'open'),
    step: oneOf(taskSteps),
    country: countryCode,
    whose: oneOf(['mine', 'nobody']),
    sort: sortBy(['due', 'country']),
  },
})
export type TaskFilters = ListFilters<typeof taskQuery>
