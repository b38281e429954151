/** Which institutions staff see. `q` is part of a name or an acronym. */
import { countryCode, text } from '#app/lib/list-filters.ts'
import { defineListQuery, type ListFilters } from '#app/lib/list-query.ts'

export const institutionQuery = defineListQuery({ filters: { q: text(), country: countryCode } })
export type InstitutionFilters = ListFilters<typeof institutionQuery>
