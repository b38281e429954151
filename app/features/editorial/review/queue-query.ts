/** What the review queue shows: `?state=in_review&kind=video&country=HND&reviewer=me&late=yes&page=2`. */
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { states } from '#app/features/core/kinds/states.ts'
import { countryCode, firstOf, flag, id, oneOf } from '#app/lib/list-filters.ts'
import { defineListQuery, type ListFilters } from '#app/lib/list-query.ts'

/** `reviewer` is a person's id, `me`, or `nobody` for resources without a reviewer. */
export const queueQuery = defineListQuery({
  filters: {
    state: oneOf(states),
    kind: oneOf(kinds),
    country: countryCode,
    reviewer: firstOf(oneOf(['me', 'nobody']), id),
    late: flag('yes'),
  },
})
export type QueueFilters = ListFilters<typeof queueQuery>
