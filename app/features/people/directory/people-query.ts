/** Which people staff see. `q` is part of a name, an e-mail or an institution. */
import { text } from '#app/lib/list-filters.ts'
import { defineListQuery, type ListFilters } from '#app/lib/list-query.ts'

export const peopleQuery = defineListQuery({ filters: { q: text() } })
export type PeopleFilters = ListFilters<typeof peopleQuery>
