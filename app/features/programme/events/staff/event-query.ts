/** Which events staff see: all of them, those to come first, unless the address asks for others. */
import { oneOf, text } from '#app/lib/list-filters.ts'
import { defineListQuery, type ListFilters } from '#app/lib/list-query.ts'

/** `toClose`: over, and nobody has said what came out of it. `archived`: not on the site any more. */
export const eventStates = ['draft', 'upcoming', 'toClose', 'closed', 'cancelled', 'archived'] as const
export type EventState = (typeof eventStates)[number]

export const eventQuery = defineListQuery({ filters: { q: text(), state: oneOf(eventStates) } })
export type EventFilters = ListFilters<typeof eventQuery>
