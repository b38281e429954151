/** The questions about one resource, the newest first. */
import { defineListQuery } from '#app/lib/list-query.ts'

export const discussionQuery = defineListQuery({ filters: {}, perPage: 20 })
