/** Which learning routes staff see. */
import { oneOf, text } from '#app/lib/list-filters.ts'
import { defineListQuery, type ListFilters } from '#app/lib/list-query.ts'

export const shownStates = ['all', 'public', 'hidden'] as const
export const learningQuery = defineListQuery({ filters: { q: text(), shown: oneOf(shownStates, 'all') } })
export type LearningFilters = ListFilters<typeof learningQuery>
