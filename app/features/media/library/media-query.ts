/** Which files the media library shows, and in what order. */
import { fileLanguages } from '#app/i18n/file-languages.ts'
import { oneOf, sortBy, text } from '#app/lib/list-filters.ts'
import { defineListQuery, type ListFilters } from '#app/lib/list-query.ts'

export const mediaKinds = ['document', 'video', 'image', 'captions', 'audio'] as const
export type MediaKind = (typeof mediaKinds)[number]
/** What a file may lack: captions in the spoken language, an alternative text, text in a scan, a use, a working address. */
export const problems = ['captions', 'alt', 'scan', 'unused', 'broken'] as const
export type Problem = (typeof problems)[number]
export const sorts = ['newest', 'title', 'largest', 'resource'] as const
export type MediaSort = (typeof sorts)[number]

export const mediaQuery = defineListQuery({
  filters: { q: text(), kind: oneOf(mediaKinds), language: oneOf(fileLanguages), problem: oneOf(problems), sort: sortBy(sorts) },
})
export type MediaFilters = ListFilters<typeof mediaQuery>
