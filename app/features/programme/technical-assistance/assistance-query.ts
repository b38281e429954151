/** Which technical assistance the lists show, in what order. */
import { countryCode, flag, matching, oneOf, sortBy, text } from '#app/lib/list-filters.ts'
import { defineListQuery, type ListFilters } from '#app/lib/list-query.ts'
import { assistanceStates, modalities } from './states.ts'

const filters = {
  q: text(),
  country: countryCode,
  /** A slug; narrower topics count. */
  topic: matching(/^[a-z0-9-]{1,60}$/),
  state: oneOf(assistanceStates),
  modality: oneOf(modalities),
  /** As in addresses: `1819ai/2`. */
  recommendation: matching(/^[a-z0-9-]{2,40}\/[1-9]\d{0,3}$/),
}

export const publicSorts = ['latest', 'country', 'state'] as const
/** For visitors. */
export const assistanceQuery = defineListQuery({ filters: { ...filters, sort: sortBy(publicSorts) } })
export type AssistanceFilters = ListFilters<typeof assistanceQuery>

export const staffSorts = ['changed', 'due', 'latest', 'country', 'state'] as const
export const shownStates = ['all', 'public', 'hidden'] as const
/** For staff: also what visitors do not see, and what waits for a follow-up. */
export const staffAssistanceQuery = defineListQuery({
  filters: { ...filters, shown: oneOf(shownStates, 'all'), due: flag('yes'), mine: flag('yes'), sort: sortBy(staffSorts) },
})
export type StaffAssistanceFilters = ListFilters<typeof staffAssistanceQuery>
