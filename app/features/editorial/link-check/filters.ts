/** What of the outside addresses staff see: from the address of their page. What it does not know is as if it were not there. */
import { z } from 'zod'
import { kinds } from '#app/features/core/kinds/kinds.ts'

/** In the order in which they ask for something to be done. */
export const shown = ['broken', 'doubtful', 'moved', 'blocked', 'sound', 'unchecked'] as const
export type Shown = (typeof shown)[number]
export const usedIn = [...kinds, 'institution', 'platform'] as const
export type UsedIn = (typeof usedIn)[number]
/** `country` in ISO 3166-1 alpha-3, upper case. */
export type LinkFilters = { show: Shown; country: string | null; kind: UsedIn | null; page: number }

const schema = z.object({
  show: z.enum(shown).catch('broken'),
  country: z
    .string()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/)
    .nullable()
    .catch(null),
  kind: z.enum(usedIn).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export const readLinkFilters = (params: URLSearchParams): LinkFilters =>
  schema.parse(Object.fromEntries(Object.keys(schema.shape).map((name) => [name, params.get(name)])))

/** The query of an address: another choice begins at its first page. */
export function linkQueryOf(filters: LinkFilters, change: Partial<LinkFilters> = {}): string {
  const { show, country, kind, page } = { ...filters, page: 1, ...change }
  const params = new URLSearchParams()
  if (show !== 'broken') params.set('show', show)
  if (country) params.set('country', country)
  if (kind) params.set('kind', kind)
  if (page > 1) params.set('page', String(page))
  return params.size > 0 ? `?${params}` : ''
}
