/** Parses the address of the media library. Parsing never fails: invalid values are ignored. */
import { z } from 'zod'
import { type FileLanguage, fileLanguages } from '#app/i18n/file-languages.ts'
import { cleanText } from '#app/lib/clean-text.ts'

export const mediaKinds = ['document', 'video', 'image', 'captions', 'audio'] as const
export type MediaKind = (typeof mediaKinds)[number]
/** What a file may lack: captions in the spoken language, an alternative text, text in a scan, a use, a working address. */
export const problems = ['captions', 'alt', 'scan', 'unused', 'broken'] as const
export type Problem = (typeof problems)[number]
export const sorts = ['newest', 'title', 'largest', 'resource'] as const
export type MediaSort = (typeof sorts)[number]

export type MediaFilters = {
  q: string
  kind: MediaKind | null
  language: FileLanguage | null
  problem: Problem | null
  sort: MediaSort
  page: number
}

const schema = z.object({
  q: z.string().catch(''),
  kind: z.enum(mediaKinds).nullable().catch(null),
  language: z.enum(fileLanguages).nullable().catch(null),
  problem: z.enum(problems).nullable().catch(null),
  sort: z.enum(sorts).catch('newest'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

export function readFilters(params: URLSearchParams): MediaFilters {
  const names = Object.keys(schema.shape)
  const filters = schema.parse(Object.fromEntries(names.map((name) => [name, params.get(name)])))
  return { ...filters, q: cleanText(filters.q).slice(0, 100) }
}

/** The query of an address, without defaults; a changed filter starts at the first page. */
export function queryOf(filters: MediaFilters, change: Partial<MediaFilters>): string {
  const next = { ...filters, page: 1, ...change }
  const changed = Object.entries(next).filter(
    ([name, value]) => value !== null && value !== '' && !(name === 'sort' && value === 'newest') && !(name === 'page' && value === 1),
  )
  const query = new URLSearchParams(changed.map(([name, value]) => [name, String(value)])).toString()
  return query && `?${query}`
}
