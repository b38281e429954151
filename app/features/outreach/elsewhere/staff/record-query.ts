/** Which records of other sites staff see: doubtful ones, unless the address asks for others. */
import { id, oneOf, text } from '#app/lib/list-filters.ts'
import { defineListQuery, type ListFilters } from '#app/lib/list-query.ts'

/** In the order in which they ask for something to be done. */
export const recordStates = ['doubtful', 'shown', 'hidden'] as const

export const recordQuery = defineListQuery({ filters: { show: oneOf(recordStates, 'doubtful'), q: text(), source: id } })
export type RecordFilters = ListFilters<typeof recordQuery>
