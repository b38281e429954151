/** Which corrections staff see: open ones, unless the address asks for others. */
import { oneOf } from '#app/lib/list-filters.ts'
import { defineListQuery, type ListFilters } from '#app/lib/list-query.ts'

export const correctionStates = ['open', 'corrected', 'declined'] as const
export type CorrectionState = (typeof correctionStates)[number]

export const correctionQuery = defineListQuery({ filters: { state: oneOf([...correctionStates, 'all'], 'open') } })
export type CorrectionFilters = ListFilters<typeof correctionQuery>
