/** Which contacts staff see. `q` is part of the note, of a name, or of an institution. */
import { countryCode, flag, oneOf, text } from '#app/lib/list-filters.ts'
import { defineListQuery, type ListFilters } from '#app/lib/list-query.ts'
import { contactKinds } from './schema.ts'

export const contactQuery = defineListQuery({
  filters: { q: text(), kind: oneOf(contactKinds), country: countryCode, promised: flag('open') },
})
export type ContactFilters = ListFilters<typeof contactQuery>

/** The search for the post that was contacted. */
export const postQuery = defineListQuery({ filters: { q: text() } })
