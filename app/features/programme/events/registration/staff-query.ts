/** Which registrations of an event staff see: all of them, in the order in which people registered, unless the address asks for others. */
import { oneOf, text } from '#app/lib/list-filters.ts'
import { defineListQuery, type ListFilters } from '#app/lib/list-query.ts'
import { registrationStates } from './schema.ts'

export const registrationQuery = defineListQuery({ filters: { q: text(), state: oneOf(registrationStates) } })
export type RegistrationFilters = ListFilters<typeof registrationQuery>
