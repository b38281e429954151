/** Which posts staff see: those that wait for them, unless the address asks for others. */
import { oneOf } from '#app/lib/list-filters.ts'
import { defineListQuery, type ListFilters } from '#app/lib/list-query.ts'

/**
 * `waiting` is not public yet, `reported` is what members reported and nobody has decided, `late` is a question that nobody has answered in ten working days, `unchecked` is public and not read by an
 * editor, `open` is any question without answer.
 */
export const postFilters = ['waiting', 'reported', 'late', 'unchecked', 'open', 'hidden'] as const
export type PostFilter = (typeof postFilters)[number]

export const postQuery = defineListQuery({ filters: { state: oneOf([...postFilters, 'all'], 'waiting') } })
export type PostFilters = ListFilters<typeof postQuery>
