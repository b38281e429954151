/** Which search requests staff see: open ones, unless the address asks for others. */
import { oneOf, text } from '#app/lib/list-filters.ts'
import { defineListQuery, type ListFilters } from '#app/lib/list-query.ts'

export const requestStates = ['open', 'answered', 'closed'] as const
export type RequestState = (typeof requestStates)[number]

export const requestQuery = defineListQuery({ filters: { state: oneOf([...requestStates, 'all'], 'open'), q: text() } })
export type RequestFilters = ListFilters<typeof requestQuery>
