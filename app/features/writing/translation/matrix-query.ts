/** Which resources the matrix of translations shows. */
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { languages } from '#app/i18n/languages.ts'
import { countryCode, flag, id, oneOf } from '#app/lib/list-filters.ts'
import { defineListQuery, type ListFilters } from '#app/lib/list-query.ts'

/** `to-publish` is complete, and not read by anybody. */
export const matrixStates = ['not-begun', 'missing', 'machine', 'stale', 'complete', 'to-publish'] as const

/** `to` is the language translated into; `live` leaves out what has not been published. */
export const matrixQuery = defineListQuery({
  filters: {
    to: oneOf(languages),
    state: oneOf(matrixStates),
    kind: oneOf(kinds),
    country: countryCode,
    translator: id,
    live: flag('1'),
  },
})
export type MatrixFilters = ListFilters<typeof matrixQuery>
