import { audiences } from '#app/features/outreach/following/schema.ts'
import { oneOf } from '#app/lib/list-filters.ts'
import { defineListQuery, type ListFilters } from '#app/lib/list-query.ts'
import { campaignStates } from './schema.ts'

export const campaignQuery = defineListQuery({ filters: { state: oneOf(campaignStates), audience: oneOf(audiences) } })
export type CampaignFilters = ListFilters<typeof campaignQuery>
