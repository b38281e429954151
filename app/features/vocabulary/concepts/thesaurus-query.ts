/** What of the thesaurus staff see: one scheme as a tree, or what has the words of `q`. */
import { schemes } from '#app/features/core/concepts/schemes.ts'
import { oneOf, text } from '#app/lib/list-filters.ts'
import { defineListQuery } from '#app/lib/list-query.ts'

export const thesaurusQuery = defineListQuery({ filters: { scheme: oneOf(schemes, schemes[0]), q: text(80) } })
