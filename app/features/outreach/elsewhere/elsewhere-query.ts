/** Which records of other sites the public list shows. */
import { countryCode, text } from '#app/lib/list-filters.ts'
import { defineListQuery, type ListFilters } from '#app/lib/list-query.ts'

export const elsewhereQuery = defineListQuery({ filters: { topic: text(60), country: countryCode } })
export type ElsewhereFilters = ListFilters<typeof elsewhereQuery>
